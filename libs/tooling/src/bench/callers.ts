import { randomUUID } from 'node:crypto';
import type { Discipline, Role } from '@najat/domain';
import { Problem } from '../problem.js';
import { withClient, withPurpose } from '../roles.js';
import type { Stage } from '../stage.js';

/** Somebody signed in at a stage. */
export interface Seat {
  readonly origin: string;
  readonly token: string;
}

/** Sends what is given, or else asks; anything but a success ends the measurement. */
export async function call<Body>(seat: Seat, path: string, body?: object): Promise<Body> {
  const response = await fetch(`${seat.origin}/api${path}`, {
    headers: {
      authorization: `Bearer ${seat.token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok)
    throw new Problem(`${path} answered ${String(response.status)}: ${text}`, 'Run the tests first.');
  return JSON.parse(text) as Body;
}

/** Signs in the first of a centre who has that role; the demonstration has one password for all. */
export async function seatOf(
  stage: Stage,
  centreId: string,
  role: Role,
  discipline: Discipline | null = null,
): Promise<Seat> {
  const username = await withClient(withPurpose(stage.ownerUrl, 'benchmark'), async (client) => {
    const { rows } = await client.query<{ username: string }>(
      `SELECT username FROM account WHERE centre_id = $1 AND role = $2 AND discipline IS NOT DISTINCT FROM $3
       ORDER BY username LIMIT 1`,
      [centreId, role, discipline],
    );
    return rows[0]?.username;
  });
  const password = stage.accounts[0]?.password;
  const nobody = { origin: stage.origin, token: '' };
  const { accessToken } = await call<{ accessToken: string }>(nobody, '/session', { username, password });
  return { ...nobody, token: accessToken };
}
