import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { reachOf } from '@najat/domain';
import { ACCESS, type AccessDeclaration } from './declarations.js';
import type { Actor, SignedInRequest } from './actor.js';
import { Problem } from '../problem/problem.js';

/** Refuses whoever the grants table does not name. A handler without a declaration is refused to everybody. */
@Injectable()
export class CanGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.get<AccessDeclaration | undefined>(ACCESS, context.getHandler());
    if (access === undefined) throw new Problem('access.denied');
    if (access.kind === 'public') return true;
    const { user } = context.switchToHttp().getRequest<SignedInRequest>();
    if (user === undefined) throw new Problem('session.missing');
    assertReady(user, access);
    if (access.kind === 'can' && reachOf(user.role, access.permission) === undefined) {
      throw new Problem('access.denied');
    }
    return true;
  }
}

/** What an account still owes before it may do anything else. */
function assertReady(user: Actor, access: AccessDeclaration): void {
  const signedIn = access.kind === 'signedIn' ? access : undefined;
  if (user.mustChangePassword && signedIn?.evenWithOldPassword !== true) {
    throw new Problem('session.password_change_required');
  }
  if (user.mustEnrolSecondFactor && signedIn?.evenWithoutSecondFactor !== true) {
    throw new Problem('session.second_factor_required');
  }
}
