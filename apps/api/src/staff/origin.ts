import type { FastifyRequest } from 'fastify';

/** Where a sign-in is used from, in the few words that let a person recognise it. */
export interface Origin {
  readonly address: string;
  readonly browser: string | null;
  readonly system: string | null;
  /** The token left in this browser when somebody signed in from it. */
  readonly device?: string | undefined;
}

/** In this order: most browsers also claim to be those further down. */
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\bWindows\b/, 'Windows'],
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const first = (list: readonly [RegExp, string][], text: string): string | null =>
  list.find(([pattern]) => pattern.test(text))?.[1] ?? null;

export function originOf(request: FastifyRequest): Origin {
  const agent = (request.headers['user-agent'] ?? '').slice(0, 500);
  return { address: request.ip, browser: first(BROWSERS, agent), system: first(SYSTEMS, agent) };
}
