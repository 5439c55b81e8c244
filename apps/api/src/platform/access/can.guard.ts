import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { reachOf } from '@najat/domain';
import { ACCESS, type AccessDeclaration } from './declarations.js';
import type { SignedInRequest } from './actor.js';
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
    const oldPasswordAllowed = access.kind === 'signedIn' && access.evenWithOldPassword;
    if (user.mustChangePassword && !oldPasswordAllowed) throw new Problem('session.password_change_required');
    if (access.kind === 'can' && reachOf(user.role, access.permission) === undefined) {
      throw new Problem('access.denied');
    }
    return true;
  }
}
