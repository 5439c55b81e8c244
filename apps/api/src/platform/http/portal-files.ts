import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { policyOfPortal } from './response-headers.js';

const PAGE = 'index.html';
/** Stands in index.html where the nonce of an answer goes. */
const NONCE = '__NONCE__';

/** An address of the portal, which all its pages share; files and the API are addressed otherwise. */
export function isPage(method: string | undefined, url: string): boolean {
  const path = url.split('?', 1)[0] ?? '';
  const odd = /\.\.|\\|%(00|2e|2f|5c)/i.test(path);
  return method === 'GET' && !odd && !/^\/api(\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path);
}

/** The portal's files when there are any. A file is kept for good under its hashed name; the page itself never is. */
export async function servePortal(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(join(folder, PAGE))) return;
  // Only where there is a portal to serve: tests and tools of the API alone do without it.
  const { default: fastifyStatic } = await import('@fastify/static');
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    globIgnore: [PAGE],
    cacheControl: false,
    setHeaders: (response, path) => {
      const forever = path.includes('/assets/');
      void response.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
      // A picture that is text says how it is written, as every other text does.
      if (path.endsWith('.svg')) void response.header('content-type', 'image/svg+xml; charset=utf-8');
    },
  });
  const [before = '', ...after] = readFileSync(join(folder, PAGE), 'utf8').split(NONCE);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get(`/${PAGE}`, (_request: FastifyRequest, reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64url');
    // No validator: a page kept by the browser would carry the nonce of an older policy.
    void reply
      .header('cache-control', 'no-cache')
      .header('content-security-policy', policyOfPortal(nonce))
      .type('text/html; charset=utf-8')
      .send([before, ...after].join(nonce));
  });
}
