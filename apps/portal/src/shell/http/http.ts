import { keptLanguage, LANGUAGE } from '../i18n/language';
import { accessToken, restoreAccess } from './access-token';
import { localProblem, Problem, problemOf } from './problem';

const BASE = '/api';
const PATIENCE_MS = 30_000;

export type QueryValue = string | number | boolean | null | undefined;
export type Query = Record<string, QueryValue>;

export interface SendOptions {
  /** Made once per submission and repeated on a retry, so that nothing is saved twice. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export const addressOf = (path: string, query: Query = {}): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `${BASE}${path}${text ? `?${text}` : ''}`;
};

/** Who asks, and in which language. */
export const withSession = (headers: Headers): Headers => {
  const token = accessToken();
  if (token) headers.set('authorization', `Bearer ${token}`);
  headers.set('accept-language', LANGUAGE[keptLanguage()].tag);
  return headers;
};

const withAuthority = (init: RequestInit): RequestInit => {
  const headers = withSession(new Headers(init.headers));
  return { ...init, headers, credentials: 'same-origin' };
};

const answered = async (address: string, init: RequestInit): Promise<Response> => {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const signal = init.signal ? AbortSignal.any([init.signal, patience]) : patience;
  try {
    return await fetch(address, { ...withAuthority(init), signal });
  } catch (failure) {
    if (init.signal?.aborted) throw failure;
    throw localProblem(patience.aborted ? 'timed_out' : 'offline');
  }
};

/** The one way out: authority, patience, one renewal on 401, and refusals as problems. */
export const send = async (address: string, init: RequestInit = {}, renew = true): Promise<Response> => {
  const response = await answered(address, init);
  if (response.status === 401 && renew) {
    await restoreAccess();
    return send(address, init, false);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
};

const read = async <T>(response: Response): Promise<T> => {
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch {
    throw new Problem({ status: 0, code: 'unreadable_answer' });
  }
};

const written = async <T>(method: string, path: string, body: unknown, options: SendOptions): Promise<T> => {
  const headers = new Headers();
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (options.idempotencyKey) headers.set('idempotency-key', options.idempotencyKey);
  const init: RequestInit = {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  };
  return read<T>(await send(`${BASE}${path}`, init));
};

/** Paths are written without `/api`. Every failure is thrown as a `Problem`. */
export const http = {
  get: async <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
    read<T>(await send(addressOf(path, query), signal ? { signal } : {})),
  post: <T>(path: string, body?: unknown, options: SendOptions = {}): Promise<T> =>
    written<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown, options: SendOptions = {}): Promise<T> =>
    written<T>('PUT', path, body, options),
  patch: <T>(path: string, body?: unknown, options: SendOptions = {}): Promise<T> =>
    written<T>('PATCH', path, body, options),
  delete: <T>(path: string, options: SendOptions = {}): Promise<T> =>
    written<T>('DELETE', path, undefined, options),
  /** A file the browser shall keep, fetched with the session's authority. */
  download: async (path: string, query?: Query): Promise<{ blob: Blob; fileName: string | null }> => {
    const response = await send(addressOf(path, query));
    const named = /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '');
    return { blob: await response.blob(), fileName: named?.[1] ?? null };
  },
};
