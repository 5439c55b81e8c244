import type { Random } from './random.js';

/** JSON that `JSON.stringify` would not write, to be put into a body as it stands. */
export class Raw {
  constructor(readonly json: string) {}
}

const deep = (open: string, close: string, times: number): Raw =>
  new Raw(`${open.repeat(times)}1${close.repeat(times)}`);
const cursor = (...values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** What is put where something else belongs, by what it is meant to break. */
export const PAYLOADS: Readonly<Record<string, readonly unknown[]>> = {
  sql: [
    "' OR '1'='1",
    "'; DROP TABLE referral; --",
    '1) UNION SELECT password_hash FROM account --',
    "x'; SELECT pg_sleep(5); --",
    "\\'; SET ROLE najat_auditor; --",
    '$1',
    '%',
    '_%\\',
    'NULL',
    "E'\\x27'",
    "'||(SELECT current_setting('najat.centre'))||'",
    '{1,2}',
    '(1,2)',
    'infinity',
  ],
  nosql: [
    { $gt: '' },
    { $ne: null },
    { $where: 'sleep(1)' },
    { $regex: '.*' },
    [{ $in: [1] }],
    { length: 3 },
  ],
  xss: [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "javascript:alert('x')",
    '{{constructor.constructor("return 1")()}}',
    '<svg/onload=alert(1)>',
    '=HYPERLINK("http://x")',
    '@SUM(1+1)*cmd|x',
  ],
  crlf: [
    'a\r\nSet-Cookie: evil=1',
    'a\n\nHTTP/1.1 200 OK',
    '%0d%0aLocation:%20http://evil',
    'a\u2028b\u2029c',
    '\r',
  ],
  path: [
    '../../../etc/passwd',
    '..\\..\\windows',
    '%2e%2e%2f%2e%2e%2f',
    '/api/session',
    'file:///etc/passwd',
    '.',
    '..',
    '~',
    'a/b',
    '%00',
    '%',
    '%zz',
    '?a=b#c',
    ';id=1',
  ],
  unicode: [
    '\u202Eسالم\u202C',
    '\u2066\u2067\u2068',
    '\u200B\u200C\u200D\u2060\uFEFF',
    'a\u0000b',
    '\u0000',
    '\uD800',
    'x\uDFFFy',
    '\uD83D',
    'e\u0301'.repeat(40),
    'ﷺﷲ',
    'ﻻ',
    '١٢٣٤٥٦٧٨٩٠١٢',
    '۱۲',
    'ي\u0640ى\u0649ك\u06A9',
    'Z\u0351\u036B\u0343\u036A\u0302'.repeat(30),
    '\u{E0001}\u{E0061}',
    '\uFFFE\uFFFF',
    'ß',
    'İ',
    '\u001b[31m',
    '\u0085',
  ],
  size: [
    'ا'.repeat(61),
    'ا'.repeat(5_000),
    'x'.repeat(100_000),
    Array.from({ length: 1_001 }, () => 1),
    ' '.repeat(500),
  ],
  type: [
    null,
    true,
    false,
    0,
    -1,
    1.5,
    '',
    ' ',
    [],
    {},
    [[]],
    [null],
    '0',
    'true',
    'null',
    'undefined',
    'NaN',
    [{}],
  ],
  deep: [deep('[', ']', 100), deep('{"a":', '}', 100), deep('[', ']', 20_000), deep('{"a":', '}', 5_000)],
  number: [
    2_147_483_647,
    2_147_483_648,
    -2_147_483_649,
    new Raw('9007199254740993'),
    new Raw('1e308'),
    new Raw('1e999'),
    new Raw('-0'),
    new Raw('1.7976931348623157e309'),
    '1e3',
    '0x10',
    '٣',
    '+1',
    '999999999999',
  ],
  prototype: [
    new Raw('{"__proto__":{"admin":true}}'),
    new Raw('{"constructor":{"prototype":{"admin":true}}}'),
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    ['__proto__'],
  ],
  day: [
    '0000-00-00',
    '9999-12-31',
    '2026-02-30',
    '2026-1-1',
    '+275760-09-13',
    '-000001-01-01',
    '1900-01-01',
    '1899-12-31',
    '2199-12-31',
    '2200-01-01',
    '2026-01-01T00:00:00Z',
    '١٩٩٩-٠١-٠١',
    '2026-06-31',
    'today',
  ],
  id: [
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '019A0000-0000-7000-8000-00000000000A',
    '{019a0000-0000-7000-8000-00000000000a}',
    'urn:uuid:019a0000-0000-7000-8000-00000000000a',
    '019a00000000700080000000000000a0',
    '019a0000-0000-7000-8000-00000000000g',
    '1',
  ],
  cursor: [
    cursor('x'),
    cursor('x', 'y'),
    cursor('x', 'y', 'z'),
    cursor('2026-01-01', 'x'),
    cursor('2026-01-01', '019a0000-0000-7000-8000-00000000000a'),
    cursor('019a0000-0000-7000-8000-00000000000a'),
    cursor('a\u0000b'),
    cursor('a\u0000b', '019a0000-0000-7000-8000-00000000000a'),
    cursor('0000-01-01', '019a0000-0000-7000-8000-00000000000a'),
    cursor('0000-01-01T00:00:00Z', '019a0000-0000-7000-8000-00000000000a'),
    cursor('infinity', '019a0000-0000-7000-8000-00000000000a'),
    cursor("' OR 1=1 --", "' OR 1=1 --"),
    cursor(1, 2),
    cursor({ $gt: '' }),
    cursor('99999-01-01', '019a0000-0000-7000-8000-00000000000a'),
    cursor('2026-13-45', '019a0000-0000-7000-8000-00000000000a'),
    cursor(''),
    cursor('', ''),
    Buffer.from('null').toString('base64url'),
    Buffer.from([0xff, 0xfe]).toString('base64url'),
  ],
};

export const FAMILIES = Object.keys(PAYLOADS);

export function payload(random: Random, family: string): unknown {
  return random.pick(PAYLOADS[family] ?? []);
}

/** As JSON, with what `Raw` holds put in as it stands. */
export function write(value: unknown): string {
  if (value instanceof Raw) return value.json;
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, part]) => part !== undefined);
    return `{${pairs.map(([name, part]) => `${JSON.stringify(name)}:${write(part)}`).join(',')}}`;
  }
  return value === undefined ? 'null' : JSON.stringify(value);
}

export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : value instanceof Raw ? value.json.slice(0, 300) : write(value);
