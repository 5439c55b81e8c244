import type { FastifyReply, FastifyRequest } from 'fastify';

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

const NOTHING = {
  'default-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** For answers that are no page: whatever a browser makes of them may load and do nothing. */
const OF_DATA = policy(NOTHING);

/** For files of somebody's making: even drawn by a browser by itself, one has no origin, no script and no form. */
const OF_FILES = `${OF_DATA}; sandbox`;

export function keepInert(reply: FastifyReply): void {
  void reply.header('content-security-policy', OF_FILES);
}

/** The page that describes the API brings a style sheet inside itself; its scripts are files. */
const OF_DOCS = policy({
  ...NOTHING,
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
});

/**
 * The portal. Mantine writes its variables in style elements, which carry the nonce; style attributes are set through
 * the document and need no permission. No script is let in but files of our own.
 */
export const policyOfPortal = (nonce: string): string =>
  policy({
    ...NOTHING,
    'script-src': "'self'",
    'script-src-attr': "'none'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'style-src-attr': "'none'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
  });

/** Nothing of the device is used, so no script that got in may ask for it either. */
const PERMISSIONS = [
  'accelerometer',
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((name) => `${name}=()`)
  .join(', ');

/** What every answer carries, refusals included; files of the portal replace the cache line. */
export function setHeaders(request: FastifyRequest, reply: FastifyReply): void {
  const isDocs = /^\/api\/docs(\/|$|\?)/.test(request.url);
  void reply
    .header('x-request-id', request.id)
    .header('cache-control', 'no-store')
    .header('content-security-policy', isDocs ? OF_DOCS : OF_DATA)
    .header('permissions-policy', PERMISSIONS)
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff');
}
