import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { SigningKeys } from '../keys/signing-keys.js';
import { Problem } from '../problem/problem.js';

const MINUTE = 60_000;
/** Addresses and accounts remembered at once. */
const REMEMBERED = 20_000;

/** A route open to anybody who knows a number: somebody who does not might try them all. */
export const Guessable = (): MethodDecorator => RouteConfig({ isGuessable: true });

/**
 * So many requests a minute from one account, wherever it is signed in; without a token of ours, so many from one
 * address. Counted in this process alone and before anything else is done for the request.
 */
export async function keepPace(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.register(rateLimit, { global: false, cache: REMEMBERED });
  const fastify = app.getHttpAdapter().getInstance();
  const keys = app.get(SigningKeys, { strict: false });

  /** An account may not be named by whoever made the token up, or nobody would ever be counted twice. */
  const accountOf = ({ headers }: FastifyRequest): string | undefined => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(headers.authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    return keys.read(token, { ignoreExpiration: true })?.sub;
  };

  const ofAccount = fastify.createRateLimit({
    max: config.REQUESTS_PER_ACCOUNT,
    timeWindow: MINUTE,
    keyGenerator: (request) => accountOf(request) ?? '',
  });
  const ofAddress = fastify.createRateLimit({
    max: config.REQUESTS_PER_ADDRESS,
    timeWindow: MINUTE,
    keyGenerator: (request) => normalizeIP(request.ip),
  });

  const ofGuesses = fastify.createRateLimit({
    max: config.GUESSES_PER_ADDRESS,
    timeWindow: MINUTE,
    keyGenerator: (request) => normalizeIP(request.ip),
  });

  fastify.addHook('onRequest', async (request: FastifyRequest, _reply: FastifyReply) => {
    if (!request.url.startsWith('/api')) return;
    const { isGuessable = false } = request.routeOptions.config as { isGuessable?: boolean };
    const counts = [
      await (accountOf(request) === undefined ? ofAddress(request) : ofAccount(request)),
      ...(isGuessable ? [await ofGuesses(request)] : []),
    ];
    for (const counted of counts) {
      if (counted.isAllowed || !counted.isExceeded) continue;
      throw new Problem('request.too_often', { retryAfterSeconds: counted.ttlInSeconds });
    }
  });
}
