import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join, resolve } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentRequest, runWithRequest } from './request-context.js';
import type { Config } from '../config/config.js';

const BODY_LIMIT = 256 * 1024;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An address of the portal, which all its pages share; files and the API are addressed otherwise. */
function isPage(method: string | undefined, url: string): boolean {
  const path = url.split('?', 1)[0] ?? '';
  return method === 'GET' && !/^\/api(\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path);
}

export function createAdapter({ hasPortal }: { hasPortal: boolean }): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    genReqId: () => randomUUID(),
    rewriteUrl: (request: IncomingMessage) => {
      const url = request.url ?? '/';
      return hasPortal && isPage(request.method, url) ? '/index.html' : url;
    },
    routerOptions: { maxParamLength: 100 },
  });
}

/** Security headers, cookies, the request context, and the portal's files when there are any. */
export async function prepareServer(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Mantine sets sizes by style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: config.SECURE_COOKIES,
    referrerPolicy: { policy: 'no-referrer' },
  });
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
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
  fastify.addHook('preHandler', (request: FastifyRequest, _reply: FastifyReply, done: () => void) => {
    const context = currentRequest();
    if (context !== undefined && request.method !== 'GET') {
      context.bodyHash = createHash('sha256')
        .update(JSON.stringify(request.body ?? null))
        .digest('base64');
    }
    done();
  });
  if (config.PORTAL_DIR !== undefined) await servePortal(app, resolve(config.PORTAL_DIR));
}

async function servePortal(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  // Only where there is a portal to serve: tests and tools of the API alone do without it.
  const { default: fastifyStatic } = await import('@fastify/static');
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: 'index.html',
    cacheControl: false,
    setHeaders: (response, path) => {
      const forever = path.includes('/assets/');
      void response.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
