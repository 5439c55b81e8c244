import { createSecretKey } from 'node:crypto';
import { Injectable, type ExecutionContext } from '@nestjs/common';
import { PASSWORD_MAX_LENGTH } from '@najat/domain';
import { Reflector } from '@nestjs/core';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { ExtractJwt, Strategy as JwtStrategy } from 'passport-jwt';
import { Strategy as LocalStrategy } from 'passport-local';
import { SessionService } from './session.service.js';
import { TOKEN_ISSUER, type AccessClaims } from './tokens.js';
import { ACCESS, type AccessDeclaration } from '../platform/access/declarations.js';
import type { Actor } from '../platform/access/actor.js';
import { Config } from '../platform/config/config.js';
import { Problem, type FieldFault } from '../platform/problem/problem.js';

/** Name and password, on the sign-in route alone. */
@Injectable()
export class Local extends PassportStrategy(LocalStrategy, 'local') {
  constructor(private readonly sessions: SessionService) {
    super({ passReqToCallback: true });
  }

  validate(request: FastifyRequest, username: string, password: string): Promise<{ accountId: string }> {
    return this.sessions.authenticate(
      { username: username.slice(0, 60), password: password.slice(0, PASSWORD_MAX_LENGTH) },
      request.ip,
    );
  }
}

/**
 * A secret given as text is first tried as a public key on every request, which costs more than all the rest of the
 * check. The library takes a key as well; only its types do not say so.
 */
const keyOf = (secret: string): Buffer => createSecretKey(Buffer.from(secret)) as unknown as Buffer;

/** The bearer token, on every other route. Only HS256 under our own issuer is read. */
@Injectable()
export class Jwt extends PassportStrategy(JwtStrategy, 'jwt') {
  constructor(
    config: Config,
    private readonly sessions: SessionService,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: keyOf(config.JWT_SECRET),
      algorithms: ['HS256'],
      issuer: TOKEN_ISSUER,
    });
  }

  async validate(claims: AccessClaims): Promise<Actor> {
    const actor = await this.sessions.actorOf(claims);
    if (actor === undefined) throw new Problem('session.expired');
    return actor;
  }
}

@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override handleRequest<T>(error: unknown, user: T | false, _info: unknown, context: ExecutionContext): T {
    if (error instanceof Error) throw error;
    if (user !== false) return user;
    const body = context.switchToHttp().getRequest<FastifyRequest>().body as Record<string, unknown> | null;
    const errors = ['username', 'password'].flatMap((path): FieldFault[] =>
      typeof body?.[path] === 'string' && body[path] !== '' ? [] : [{ path, code: 'required' }],
    );
    throw errors.length > 0
      ? new Problem('request.invalid', { errors })
      : new Problem('session.wrong_credentials');
  }
}

/** Who is it? Everybody must say, but on routes declared public. */
@Injectable()
export class SessionGuard extends AuthGuard('jwt') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override canActivate(
    context: ExecutionContext,
  ): ReturnType<InstanceType<ReturnType<typeof AuthGuard>>['canActivate']> {
    const access = this.reflector.get<AccessDeclaration | undefined>(ACCESS, context.getHandler());
    return access?.kind === 'public' ? true : super.canActivate(context);
  }

  override handleRequest<T>(error: unknown, user: T | false, info: unknown): T {
    if (error instanceof Error) throw error;
    if (user !== false) return user;
    const missing = info instanceof Error && info.message === 'No auth token';
    throw new Problem(missing ? 'session.missing' : 'session.expired');
  }
}
