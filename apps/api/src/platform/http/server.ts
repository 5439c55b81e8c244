import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { passFilesOn } from './incoming-file.js';
import { keepPace } from './pace.js';
import { hurryBodies } from './patience.js';
import { isPage, servePortal } from './portal-files.js';
import { assertShallow, assertWellSent } from './request-checks.js';
import { currentRequest, runWithRequest } from './request-context.js';
import { setHeaders } from './response-headers.js';
import type { Config } from '../config/config.js';
import { problemBody, PROBLEM_TYPE, toProblem } from '../problem/problem.filter.js';

const BODY_LIMIT = 256 * 1024;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function createAdapter(config: Config): FastifyAdapter {
  const patience = config.REQUEST_SECONDS * 1000;
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // A request that dribbles in holds a socket, not a worker; it still has to end, a file later than the rest.
    requestTimeout: Math.max(patience, config.UPLOAD_SECONDS * 1000),
    connectionTimeout: 60_000,
    http: {
      headersTimeout: Math.ceil(patience / 2),
      connectionsCheckingInterval: Math.min(5_000, Math.ceil(patience / 4)),
    },
    trustProxy: (_address: string, hop: number) => hop < config.PROXY_HOPS,
    genReqId: () => randomUUID(),
    rewriteUrl: (request: IncomingMessage) => {
      const url = request.url ?? '/';
      return config.PORTAL_DIR !== undefined && isPage(request.method, url) ? '/index.html' : url;
    },
    routerOptions: { maxParamLength: 100 },
    // An address the router cannot read is refused before any hook runs.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      setHeaders(request, reply);
      const problem = toProblem(error);
      void reply.status(problem.status).type(PROBLEM_TYPE).send(problemBody(problem, request.id));
    },
  });
}

/** Security headers, cookies, the request context, the limits, and the portal's files when there are any. */
export async function prepareServer(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: config.SECURE_COOKIES,
    // In `setHeaders`, for answers that are given before any hook runs carry them too.
    referrerPolicy: false,
    noSniff: false,
    frameguard: { action: 'deny' },
  });
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    setHeaders(request, reply);
    const key = request.headers['idempotency-key'];
    runWithRequest(
      {
        requestId: request.id,
        method: request.method,
        path: request.url.split('?', 1)[0] ?? '',
        address: request.ip,
        idempotencyKey: typeof key === 'string' && UUID.test(key) ? key.toLowerCase() : undefined,
      },
      done,
    );
  });
  hurryBodies(fastify, config.REQUEST_SECONDS * 1000);
  passFilesOn(fastify);
  await keepPace(app, config);
  fastify.addHook('onRequest', (request: FastifyRequest, _reply: FastifyReply, done: () => void) => {
    assertWellSent(request);
    done();
  });
  fastify.addHook('preHandler', (request: FastifyRequest, _reply: FastifyReply, done: () => void) => {
    const context = currentRequest();
    if (context !== undefined && request.method !== 'GET' && !(request.body instanceof Readable)) {
      assertShallow(request.body);
      context.bodyHash = createHash('sha256')
        .update(JSON.stringify(request.body ?? null))
        .digest('base64');
    }
    done();
  });
  if (config.PORTAL_DIR !== undefined) await servePortal(app, resolve(config.PORTAL_DIR));
}
