import type { OpenAPIObject } from '@nestjs/swagger';
import { v4 } from 'uuid';
import { asText, FAMILIES, payload, Raw, write } from './payloads.js';
import type { Random } from './random.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maxLength?: number;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly inPath: readonly string[];
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
  readonly body?: Schema;
}

export interface Request {
  readonly family: string;
  /** Where the payload stands: `body.person.given`, `query.limit`, `header.cookie`. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Readonly<Record<string, Described>>).map(([method, described]) => {
      const body = described.requestBody?.content?.['application/json']?.schema;
      return {
        method: method.toUpperCase(),
        path,
        inPath: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
        query: (described.parameters ?? []).filter((one) => one.in === 'query'),
        ...(body === undefined ? {} : { body }),
      };
    }),
  );
}

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly schema: Schema;
}
interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

const HEADERS = [
  'idempotency-key',
  'authorization',
  'cookie',
  'accept',
  'accept-language',
  'content-type',
  'origin',
  'sec-fetch-site',
  'if-match',
  'x-forwarded-for',
  'x-http-method-override',
  'user-agent',
];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** A header may hold these bytes only; Node itself refuses to send others. */
const headerText = (value: unknown): string =>
  [...Buffer.from(asText(value).slice(0, 2_000), 'utf8').toString('latin1')]
    .filter((sign) => sign >= ' ' && sign !== '\u007f')
    .join('');

/** Writes requests from the API's own description: right in all but one place, where a payload stands. */
export class Requests {
  constructor(
    private readonly document: OpenAPIObject,
    private readonly operations: readonly Operation[],
    /** Ids of real records, own and others', so that what is behind the first check is reached too. */
    private readonly ids: Readonly<Record<string, readonly string[]>>,
    private readonly days: readonly string[],
    private readonly random: Random,
  ) {}

  next(): Request {
    const { random } = this;
    // A sign-in is slow on purpose, so it is asked less often.
    let operation = random.pick(this.operations);
    if (operation.path === '/api/session' && operation.method === 'POST' && random.chance(0.8))
      operation = random.pick(this.operations);
    const family = random.pick(FAMILIES);
    const value = payload(random, family);
    const spots: (readonly [string, () => Partial<Request>])[] = [];
    const body = operation.body === undefined ? undefined : this.valid(operation.body);
    const path = this.pathOf(operation, {});
    const fine = body === undefined ? {} : { body: write(body) };
    for (const name of operation.inPath) {
      const sent = random.chance(0.5) ? encodeURIComponent(clean(asText(value))) : pathText(value);
      spots.push([
        `path.${name}`,
        () => ({ ...fine, path: this.pathOf(operation, { [name]: sent.slice(0, 300) }) }),
      ]);
    }
    for (const { name } of operation.query)
      spots.push([`query.${name}`, () => ({ path: this.withQuery(operation, path, name, value) })]);
    if (body !== undefined) {
      for (const at of leaves(body)) {
        spots.push([`body.${at.join('.')}`, () => ({ body: write(replaced(body, at, value)) })]);
      }
      spots.push(
        ['body', () => ({ body: write(value) })],
        ['body.more', () => ({ body: write({ ...(body as object), [random.pick(NAMES)]: value }) })],
        ['body.bytes', () => ({ body: spoilt(random, Buffer.from(write(body))) })],
      );
    }
    spots.push(
      ['header', () => ({ ...fine, headers: { [random.pick(HEADERS)]: headerText(value) } })],
      ['query.unknown', () => ({ ...fine, path: `${path}?${strangeQuery(random, value)}` })],
      ['method', () => ({ ...fine, method: random.pick(METHODS) })],
    );
    const [at, change] = random.pick(spots);
    const changed = change();
    const method = changed.method ?? operation.method;
    return {
      family,
      at,
      method,
      path: changed.path ?? (operation.query.length > 0 ? this.withQuery(operation, path) : path),
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(changed.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { 'idempotency-key': v4() }),
        ...changed.headers,
      },
      ...(changed.body === undefined || method === 'GET' || method === 'HEAD' ? {} : { body: changed.body }),
    };
  }

  private pathOf({ path }: Operation, given: Readonly<Record<string, string>>): string {
    return path.replace(
      /([\w-]+)\/\{(\w+)\}/g,
      (_, word: string, name: string) => `${word}/${given[name] ?? this.idOf(word)}`,
    );
  }

  /** Of the kind that the word before it says, most of the time. */
  private idOf(word = ''): string {
    const { random, ids } = this;
    const own = ids[word] ?? [];
    return random.pick(own.length > 0 && random.chance(0.7) ? own : Object.values(ids).flat());
  }

  private withQuery(operation: Operation, path: string, name?: string, value?: unknown): string {
    const pairs = operation.query.flatMap(({ name: one, schema }) => {
      if (one === name) return [];
      const needed = ['from', 'to', 'groupBy', 'measure'].includes(one);
      return needed || this.random.chance(0.2)
        ? [`${one}=${encodeURIComponent(clean(asText(this.valid(schema))))}`]
        : [];
    });
    if (name !== undefined) {
      const text = encodeURIComponent(clean(asText(value))).slice(0, 2_000);
      pairs.push(
        this.random.pick([
          `${name}=${text}`,
          `${name}=${text}`,
          `${name}=${text}&${name}=${text}`,
          `${name}[]=${text}`,
          `${name}[$gt]=${text}`,
          `${name}[__proto__]=${text}`,
        ]),
      );
    }
    return `${path}?${pairs.join('&')}`;
  }

  /** Something the description allows. */
  private valid(schema: Schema): unknown {
    const { random } = this;
    if (schema.$ref !== undefined) return this.valid(this.resolve(schema.$ref));
    const inner = schema.allOf?.[0] ?? schema.anyOf?.[0];
    if (inner !== undefined) return this.valid(inner);
    if (schema.enum !== undefined) return random.pick(schema.enum);
    if (schema.properties !== undefined)
      return Object.fromEntries(
        Object.entries(schema.properties)
          .filter(() => random.chance(0.85))
          .map(([name, part]) => [name, this.valid(part)]),
      );
    const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
    if (type === 'array') return [this.valid(schema.items ?? {})];
    if (type === 'integer' || type === 'number')
      return Math.max(schema.minimum ?? 0, random.pick([0, 1, 1, 2, 3, 30]));
    if (type === 'boolean') return random.chance(0.5);
    if (schema.format === 'uuid') return this.idOf();
    if (schema.format === 'date') return random.pick(this.days);
    return random.pick(['x', 'كريم', '12/2026', '199012345678', '+9647701234567', 'a reason in words']);
  }

  private resolve(reference: string): Schema {
    const name = reference.replace('#/components/schemas/', '');
    return this.document.components?.schemas?.[name] ?? {};
  }
}

const NAMES = [
  'id',
  'role',
  'centreId',
  'admin',
  '__proto__',
  'constructor',
  'toString',
  '$where',
  'version',
  'a.b',
  '',
];

/** `encodeURIComponent` knows no lone surrogate. */
const clean = (text: string): string => Buffer.from(text.slice(0, 4_000), 'utf8').toString('utf8');

/** As it stands, but for the signs Node refuses to send in a path. */
const pathText = (value: unknown): string =>
  [...asText(value)].map((sign) => (/[!-~]/.test(sign) ? sign : encodeURIComponent(clean(sign)))).join('');

function strangeQuery(random: Random, value: unknown): string {
  const text = encodeURIComponent(clean(asText(value))).slice(0, 2_000);
  return random.pick([
    `x=${text}`,
    text,
    `limit=1&limit=${text}`,
    `__proto__[x]=${text}`,
    `&&=&${text}`,
    `%${text}`,
  ]);
}

/** Bytes that are no JSON, or no UTF-8. */
function spoilt(random: Random, bytes: Buffer): Buffer {
  const at = random.below(bytes.length);
  switch (random.below(4)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([0xc0, 0x80, 0xff]), bytes.subarray(at)]);
    case 2:
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
    default:
      return Buffer.concat([bytes, bytes]);
  }
}

type Path = readonly (string | number)[];

/** Every place in a body, objects and lists themselves included. */
function leaves(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || value instanceof Raw) return at.length === 0 ? [] : [at];
  const inner = Object.entries(value).flatMap(([name, part]) =>
    leaves(part, [...at, Array.isArray(value) ? Number(name) : name]),
  );
  return at.length === 0 ? inner : [at, ...inner];
}

function replaced(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by;
  if (Array.isArray(value))
    return value.map((part, index) => (index === first ? replaced(part, rest, by) : (part as unknown)));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [first]: replaced(record[first], rest, by) };
}
