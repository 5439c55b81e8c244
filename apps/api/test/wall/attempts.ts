import type pg from 'pg';

/** One statement tried as one seat; whatever it did is undone before the next. */
export interface Attempt {
  readonly says: string;
  /** The role of the database, or `none` for the administrator of the server. */
  readonly role: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly sql: string;
  /** Read after it, by the administrator: what it did. Without one, what the statement itself answered. */
  readonly witness?: string;
  /** What is meant to come of it; `let through` is everything but a refusal of the wall. */
  readonly expected: string;
}

/** Its answer: `=` and what was read, `denied` by a missing privilege, `refused` by a policy, else an SQLSTATE. */
const ATTEMPT = `
CREATE OR REPLACE FUNCTION pg_temp.attempt(seat text, settings jsonb, statement text, witness text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  said text;
BEGIN
  PERFORM set_config('najat.' || key, value, true) FROM jsonb_each_text(settings);
  EXECUTE format('SET LOCAL ROLE %s', seat);
  IF witness IS NULL THEN
    EXECUTE statement INTO said;
  ELSE
    EXECUTE statement;
    SET LOCAL ROLE none;
    EXECUTE witness INTO said;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'NJ000', MESSAGE = '=' || coalesce(said, '');
EXCEPTION
  WHEN SQLSTATE 'NJ000' THEN RETURN SQLERRM;
  WHEN insufficient_privilege THEN
    RETURN CASE WHEN SQLERRM LIKE '%row-level security%' THEN 'refused' ELSE 'denied' END;
  WHEN OTHERS THEN RETURN SQLSTATE;
END $$`;

export async function prepareAttempts(admin: pg.Client): Promise<void> {
  await admin.query(ATTEMPT);
}

/** Tries them all in one round trip and tells which came out otherwise than was meant. */
export async function faultsOf(admin: pg.Client, attempts: readonly Attempt[]): Promise<string[]> {
  const list = attempts.map(({ role, settings, sql, witness }) => ({
    role,
    settings,
    sql,
    witness: witness ?? null,
  }));
  const { rows } = await admin.query<{ said: string }>(
    `SELECT pg_temp.attempt(a->>'role', a->'settings', a->>'sql', a->>'witness') AS said
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS tried (a, number) ORDER BY number`,
    [JSON.stringify(list)],
  );
  return attempts.flatMap(({ says, expected }, index) => {
    const said = rows[index]?.said ?? 'nothing';
    const came = expected === 'let through' && said !== 'denied' && said !== 'refused' ? expected : said;
    return came === expected ? [] : [`${says}: ${came}, not ${expected}`];
  });
}
