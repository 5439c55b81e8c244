import { dayOf, type Day } from '@najat/domain';
import { withClient, withPurpose } from '../roles.js';

/** What the requests are about, read from the database that was just loaded. */
export interface Facts {
  readonly today: Day;
  readonly serverVersion: string;
  readonly persons: number;
  readonly centreId: string;
  readonly courtId: string;
  readonly clerkId: string;
  readonly centreIds: readonly string[];
  readonly personIds: readonly string[];
  readonly names: readonly string[];
}

const SAMPLE = 500;

export async function readFacts(
  ownerUrl: string,
  usernames: { clerk: string; manager: string },
): Promise<Facts> {
  return withClient(withPurpose(ownerUrl, 'benchmark'), async (client) => {
    const one = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row> =>
      (await client.query<Row>(sql, values)).rows[0] as Row;
    const { now, version, persons } = await one<{ now: string; version: string; persons: string }>(
      `SELECT floor(extract(epoch FROM now()) * 1000)::text AS now, current_setting('server_version') AS version,
              (SELECT count(*) FROM person) AS persons`,
    );
    const clerk = await one<{ id: string; court_id: string }>(
      'SELECT id, court_id FROM account WHERE username = $1',
      [usernames.clerk],
    );
    const { centre_id: centreId } = await one<{ centre_id: string }>(
      'SELECT centre_id FROM account WHERE username = $1',
      [usernames.manager],
    );
    const centres = await client.query<{ id: string }>('SELECT id FROM centre ORDER BY id');
    const people = await client.query<{ id: string; name: string }>(
      `SELECT p.id, p.given || ' ' || p.father AS name FROM person p JOIN referral r ON r.person_id = p.id
       WHERE r.centre_id = $1 GROUP BY p.id ORDER BY p.id LIMIT ${SAMPLE}`,
      [centreId],
    );
    return {
      today: dayOf(Number(now)),
      serverVersion: version.split(' ')[0] ?? version,
      persons: Number(persons),
      centreId,
      courtId: clerk.court_id,
      clerkId: clerk.id,
      centreIds: centres.rows.map(({ id }) => id),
      personIds: people.rows.map(({ id }) => id),
      names: people.rows.map(({ name }) => name),
    };
  });
}
