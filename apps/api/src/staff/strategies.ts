import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { ExtractJwt, Strategy as JwtStrategy } from 'passport-jwt';
import { Strategy as LocalStrategy } from 'passport-local';
import { SessionCookies } from './cookies.js';
import { SessionService, type Recognised } from './session.service.js';
import { TOKEN_AUDIENCE, TOKEN_ISSUER, type AccessClaims } from './tokens.js';
import { ACCESS, type AccessDeclaration } from '../platform/access/declarations.js';
import type { Actor } from '../platform/access/actor.js';
import { ALGORITHM, SigningKeys } from '../platform/keys/signing-keys.js';
import { Problem, type FieldFault } from '../platform/problem/problem.js';

/** Name and password, on the sign-in route alone. */
@Injectable()
export class Local extends PassportStrategy(LocalStrategy, 'local') {
  constructor(
    private readonly sessions: SessionService,
    private readonly cookies: SessionCookies,
  ) {
    super({ passReqToCallback: true });
  }

  validate(request: FastifyRequest, username: string, password: string): Promise<Recognised> {
    return this.sessions.authenticate({ username, password }, this.cookies.originOf(request));
  }
}

/** The bearer token, on every other route. Only HS256 with a key of ours and under our own issuer is read. */
@Injectable()
export class Jwt extends PassportStrategy(JwtStrategy, 'jwt') {
  constructor(
    keys: SigningKeys,
    private readonly sessions: SessionService,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKeyProvider: (_request, token: string, done) => {
        const key = keys.keyOf(token);
        // The library takes a key object as well; only its types do not say so.
        done(key === undefined ? new Error('No such key') : null, key as unknown as Buffer | undefined);
      },
      algorithms: [ALGORITHM],
      issuer: TOKEN_ISSUER,
      audience: TOKEN_AUDIENCE,
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
  /** The strategy would take a number for a text, and either from the address. */
  override canActivate(context: ExecutionContext): ReturnType<CanActivate['canActivate']> {
    const body = context.switchToHttp().getRequest<FastifyRequest>().body as Record<string, unknown> | null;
    const errors = ['username', 'password'].flatMap((path): FieldFault[] => {
      const value = body?.[path];
      if (typeof value === 'string' && value !== '') return [];
      return [{ path, code: [undefined, null, ''].includes(value as null) ? 'required' : 'not_text' }];
    });
    if (errors.length > 0) throw new Problem('request.invalid', { errors });
    return super.canActivate(context);
  }

  override handleRequest<T>(error: unknown, user: T | false): T {
    if (error instanceof Error) throw error;
    if (user !== false) return user;
    throw new Problem('session.wrong_credentials');
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
