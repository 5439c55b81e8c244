import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission } from '@najat/domain';

export const ACCESS = 'najat:access';

/** What a handler demands of whoever calls it. One that declares nothing keeps the API from starting. */
export type AccessDeclaration =
  | { readonly kind: 'can'; readonly permission: Permission }
  | {
      readonly kind: 'signedIn';
      readonly evenWithOldPassword: boolean;
      readonly evenWithoutSecondFactor: boolean;
    }
  | { readonly kind: 'public' };

function declare(declaration: AccessDeclaration): MethodDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, declaration),
    ApiExtension('x-access', declaration),
    ...(declaration.kind === 'public' ? [] : [ApiBearerAuth()]),
  );
}

/** Only roles the grants table gives `permission`. */
export const Can = (permission: Permission): MethodDecorator => declare({ kind: 'can', permission });

/**
 * Anybody signed in; `evenWithOldPassword` also before a forced password change, `evenWithoutSecondFactor` also before
 * a second factor that the role asks for.
 */
export const SignedIn = ({
  evenWithOldPassword = false,
  evenWithoutSecondFactor = false,
} = {}): MethodDecorator => declare({ kind: 'signedIn', evenWithOldPassword, evenWithoutSecondFactor });

/** Anybody at all. */
export const Public = (): MethodDecorator => declare({ kind: 'public' });
