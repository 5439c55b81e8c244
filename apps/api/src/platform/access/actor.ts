import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Discipline, Role } from '@najat/domain';

/** Whoever makes the request, as the accounts table has them at this moment. */
export interface Actor {
  readonly accountId: string;
  readonly role: Role;
  readonly centreId: string | null;
  readonly courtId: string | null;
  readonly discipline: Discipline | null;
  /** The family of refresh tokens this sign-in belongs to. */
  readonly familyId: string;
  readonly mustChangePassword: boolean;
  /** The role asks for a second factor and the account has none yet. */
  readonly mustEnrolSecondFactor: boolean;
}

export interface SignedInRequest {
  user?: Actor;
}

export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { user } = context.switchToHttp().getRequest<SignedInRequest>();
  if (user === undefined) throw new Error('@Me on a handler that nobody need sign in for');
  return user;
});
