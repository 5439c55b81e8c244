import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { Problem } from '../problem.js';
import type { Facts } from './facts.js';
import type { Operation } from './operations.js';

export interface Target {
  readonly address: string;
  /** Empty for the server that asks nobody who they are. */
  readonly token: string;
}

export interface Round {
  readonly seconds: number;
  readonly milliseconds: readonly number[];
}

export const CONNECTIONS = 10;

const headersFor = ({ token }: Target, hasBody: boolean): Record<string, string> => ({
  ...(hasBody ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}),
  ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
});

/** Drives one server with one operation for a while, and keeps how long each answer took. */
export async function drive(
  target: Target,
  operation: Operation,
  facts: Facts,
  seconds: number,
): Promise<Round> {
  const milliseconds: number[] = [];
  const failures = new Map<number, number>();
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const { method, path, body } = operation.ask(facts);
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = headersFor(target, text !== undefined);
    return { ...request, method, path, headers, ...(text === undefined ? {} : { body: text }) };
  };
  const started = performance.now();
  const options = {
    url: target.address,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [{ setupRequest }],
  };
  await new Promise<void>((resolve, reject) => {
    const instance = autocannon(options, (fault: Error | null) => (fault ? reject(fault) : resolve()));
    instance.on('response', (_client, status, _bytes, time) => {
      if (status === 200) milliseconds.push(time);
      else failures.set(status, (failures.get(status) ?? 0) + 1);
    });
  });
  if (failures.size > 0) {
    const text = [...failures].map(([status, times]) => `${times} × ${status}`).join(', ');
    throw new Problem(
      `"${operation.name}" was answered ${text}.`,
      'Run the tests first: the figures would mean nothing.',
    );
  }
  return { seconds: (performance.now() - started) / 1000, milliseconds };
}

/** One request by hand; answers its body. */
export async function once(target: Target, operation: Operation, facts: Facts): Promise<unknown> {
  const { method, path, body } = operation.ask(facts);
  const response = await fetch(`${target.address}${path}`, {
    method,
    headers: headersFor(target, body !== undefined),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.status === 200) return response.json();
  throw new Problem(
    `"${operation.name}" was answered ${response.status}: ${await response.text()}`,
    'Run the tests first: the figures would mean nothing.',
  );
}
