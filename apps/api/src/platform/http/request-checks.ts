import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { FILE_TYPE, takesFile } from './incoming-file.js';
import { Problem } from '../problem/problem.js';

/** Headers that decide who asks, what and where: of two, one program may read the first and the next the second. */
const ONCE = new Set(['authorization', 'content-type', 'cookie', 'host', 'idempotency-key', 'origin']);
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

function repeatsHeader(raw: readonly string[]): boolean {
  const seen = new Set<string>();
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index]?.toLowerCase() ?? '';
    if (!ONCE.has(name)) continue;
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

/** Whether the page that asks is our own, as its browser says. No script can change either header. */
function provenance(request: FastifyRequest): 'own' | 'other' | 'unsaid' {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' ? 'own' : 'other';
  const { origin } = request.headers;
  if (origin === undefined) return 'unsaid';
  return URL.canParse(origin) && new URL(origin).host === request.host ? 'own' : 'other';
}

/** Refuses what no portal of ours sends, before anything of it is read. */
export function assertWellSent(request: FastifyRequest): void {
  if (repeatsHeader(request.raw.rawHeaders)) throw new Problem('request.malformed');
  if (READS.has(request.method)) return;
  if (provenance(request) === 'other') throw new Problem('access.denied');
  const type = request.headers['content-type'];
  const isMeant =
    type === undefined ||
    /^application\/json *(;|$)/i.test(type) ||
    (type === FILE_TYPE && takesFile(request));
  if (!isMeant) throw new Problem('request.media_type');
}

/** Deeper than any form of ours; whatever walks a body calls itself for each level, and runs out of room. */
const DEEPEST = 16;

/** Refuses a body nested deeper than any of ours, before anything walks it. */
export function assertShallow(body: unknown): void {
  let level = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw new Problem('request.malformed');
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}

/**
 * For routes that act by the cookie alone, which a browser may add to a request of any page: the request must say that
 * it is our own page's. A cookie given twice was set by somebody else too.
 */
export class OwnPageGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (provenance(request) !== 'own') throw new Problem('access.denied');
    const names = (request.headers.cookie ?? '').split(';').map((pair) => pair.split('=', 1)[0]?.trim());
    if (new Set(names).size < names.length) throw new Problem('request.malformed');
    return true;
  }
}
