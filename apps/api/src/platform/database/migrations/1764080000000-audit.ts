import type { MigrationInterface, QueryRunner } from 'typeorm';

const CLERK = 'najat_court_clerk';
const PRACTITIONER = 'najat_practitioner';
const DIRECTOR = 'najat_centre_director';
const CENTRE = ['najat_intake_officer', PRACTITIONER, 'najat_case_manager', DIRECTOR];
const OVERSEERS = ['najat_directorate', 'najat_legal_officer'];
const AUDITOR = 'najat_auditor';
const ADMIN = 'najat_system_admin';
const SEATS = [CLERK, ...CENTRE, ...OVERSEERS, AUDITOR, ADMIN];

/** What the hash of the first row of a case follows. */
const NOTHING = `decode(repeat('00', 32), 'hex')`;

/** Whoever appends holds it shared; to close a period is to wait until nobody does. */
const LOCK = `hashtext('najat history')`;

const COLUMNS = `
ALTER TABLE history
  DROP CONSTRAINT history_actor_id_fkey, DROP CONSTRAINT history_referral_id_fkey,
  DROP CONSTRAINT history_person_id_fkey,
  ADD COLUMN address text, ADD COLUMN emergency_id uuid,
  ADD COLUMN chain_id uuid, ADD COLUMN seq integer, ADD COLUMN period integer,
  ADD COLUMN prev bytea, ADD COLUMN hash bytea;

CREATE TABLE history_chain (
  id uuid PRIMARY KEY,
  seq integer NOT NULL,
  hash bytea NOT NULL
) WITH (fillfactor = 70);

CREATE TABLE history_period (
  no integer PRIMARY KEY,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  cases integer,
  root bytea,
  seal bytea,
  CONSTRAINT history_period_in_order CHECK (opened_at <= closed_at),
  CONSTRAINT history_period_sealed_whole CHECK (num_nonnulls(cases, root, seal) IN (0, 3)),
  CONSTRAINT history_period_sealed_closed CHECK (seal IS NULL OR closed_at IS NOT NULL)
);
CREATE UNIQUE INDEX history_period_open ON history_period ((true)) WHERE closed_at IS NULL;
INSERT INTO history_period (no, opened_at) VALUES (1, clock_timestamp());
`;

/** What is hashed, in this order: each as PostgreSQL sends it in binary, as COPY does, after its length. */
const FIELDS: readonly [column: string, type: 'uuid' | 'int4' | 'timestamptz' | 'text' | 'jsonb'][] = [
  ['chain_id', 'uuid'],
  ['period', 'int4'],
  ['id', 'uuid'],
  ['at', 'timestamptz'],
  ['actor_id', 'uuid'],
  ['actor_role', 'text'],
  ['subject_kind', 'text'],
  ['subject_id', 'uuid'],
  ['referral_id', 'uuid'],
  ['person_id', 'uuid'],
  ['action', 'text'],
  ['version', 'int4'],
  ['compartment', 'text'],
  ['data', 'jsonb'],
  ['request_id', 'text'],
  ['address', 'text'],
  ['emergency_id', 'uuid'],
];
const SEND = {
  uuid: 'uuid_send',
  int4: 'int4send',
  timestamptz: 'timestamptz_send',
  text: 'textsend',
  jsonb: 'jsonb_send',
};

function fieldSql([column, type]: (typeof FIELDS)[number]): string {
  const sent = `${SEND[type]}(h.${column})`;
  return `coalesce(int4send(octet_length(${sent})) || ${sent}, int4send(-1))`;
}

const FUNCTIONS = `
CREATE FUNCTION history_content(h history) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT ${FIELDS.map(fieldSql).join('\n || ')} $$;
CREATE FUNCTION history_link(prev bytea, content bytea) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT sha256(prev || content) $$;
CREATE AGGREGATE history_hash(bytea) (
  sfunc = history_link, stype = bytea, initcond = '\\x${'00'.repeat(32)}'
);

CREATE FUNCTION chain_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(${LOCK});
  SELECT no INTO STRICT NEW.period FROM history_period WHERE closed_at IS NULL;
  NEW.chain_id := coalesce(NEW.referral_id, NEW.subject_id);
  SELECT seq, hash INTO NEW.seq, NEW.prev FROM history_chain WHERE id = NEW.chain_id FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO history_chain (id, seq, hash) VALUES (NEW.chain_id, 0, ${NOTHING}) ON CONFLICT DO NOTHING;
    SELECT seq, hash INTO STRICT NEW.seq, NEW.prev FROM history_chain WHERE id = NEW.chain_id FOR UPDATE;
  END IF;
  NEW.seq := NEW.seq + 1;
  NEW.hash := history_link(NEW.prev, history_content(NEW));
  UPDATE history_chain SET seq = NEW.seq, hash = NEW.hash WHERE id = NEW.chain_id;
  RETURN NEW;
END $$;

-- The levels of the tree of RFC 6962: pairs are joined, a last one without a partner goes up as it is. The leaves are
-- hashes already; that none of them is a branch is said by their number, which is sealed with the root.
CREATE FUNCTION merkle_root(leaves bytea[]) RETURNS bytea LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE level bytea[] := leaves;
BEGIN
  IF cardinality(level) = 0 THEN RETURN sha256(''::bytea); END IF;
  WHILE cardinality(level) > 1 LOOP
    SELECT array_agg(CASE WHEN b IS NULL THEN a ELSE sha256('\\x01'::bytea || a || b) END ORDER BY i) INTO level
    FROM (SELECT u.i, u.h AS a, lead(u.h) OVER (ORDER BY u.i) AS b FROM unnest(level) WITH ORDINALITY AS u (h, i)) pair
    WHERE i % 2 = 1;
  END LOOP;
  RETURN level[1];
END $$;

-- Ends the running period when it was opened before an instant. A row that is being written belongs to it still.
CREATE FUNCTION close_history_period(opened_before timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
DECLARE ended integer;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM history_period WHERE closed_at IS NULL AND opened_at < opened_before) THEN
    RETURN false;
  END IF;
  PERFORM pg_advisory_xact_lock(${LOCK});
  UPDATE history_period SET closed_at = clock_timestamp()
    WHERE closed_at IS NULL AND opened_at < opened_before RETURNING no INTO ended;
  IF ended IS NULL THEN RETURN false; END IF;
  INSERT INTO history_period (no, opened_at) VALUES (ended + 1, clock_timestamp());
  RETURN true;
END $$;

-- Seals the oldest closed period that has no seal yet; answers its number, or nothing when there is none.
CREATE FUNCTION seal_history_period() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
DECLARE
  chosen history_period;
  leaves bytea[];
  before bytea;
BEGIN
  PERFORM set_config('najat.purpose', 'sealing', true);
  SELECT * INTO chosen FROM history_period WHERE closed_at IS NOT NULL AND seal IS NULL ORDER BY no LIMIT 1 FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT seal INTO before FROM history_period WHERE no = chosen.no - 1;
  SELECT coalesce(array_agg(l.hash ORDER BY l.chain_id), '{}') INTO leaves
    FROM (SELECT DISTINCT ON (chain_id) chain_id, seq, hash FROM history WHERE period = chosen.no
          ORDER BY chain_id, seq DESC) l;
  chosen.cases := cardinality(leaves);
  chosen.root := merkle_root(leaves);
  UPDATE history_period SET cases = chosen.cases, root = chosen.root, seal = sha256(
      coalesce(before, ${NOTHING}) || int4send(no) || int4send(chosen.cases) || chosen.root
      || int8send((extract(epoch FROM opened_at) * 1000000)::bigint)
      || int8send((extract(epoch FROM closed_at) * 1000000)::bigint))
    WHERE no = chosen.no;
  RETURN chosen.no;
END $$;
REVOKE ALL ON FUNCTION close_history_period, seal_history_period FROM PUBLIC;
GRANT EXECUTE ON FUNCTION close_history_period, seal_history_period TO najat_app;

CREATE FUNCTION keep_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.seal IS NULL AND NEW.no = OLD.no AND NEW.opened_at = OLD.opened_at
     AND (OLD.closed_at IS NULL OR NEW.closed_at = OLD.closed_at) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a sealed period does not change' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER history_period_kept BEFORE UPDATE OR DELETE ON history_period
  FOR EACH ROW EXECUTE FUNCTION keep_period();
CREATE TRIGGER history_period_never_emptied BEFORE TRUNCATE ON history_period
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_chain_kept BEFORE DELETE OR TRUNCATE ON history_chain
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

/** What was written before chains as the first rows of its chain, in the order of time. */
const CHAIN_WHAT_IS_THERE = `
DROP TRIGGER history_append_only ON history;
UPDATE history SET chain_id = coalesce(referral_id, subject_id), period = 1;
UPDATE history h SET seq = c.seq, prev = c.prev, hash = c.hash FROM (
  SELECT id, seq, hash, lag(hash, 1, ${NOTHING}) OVER (PARTITION BY chain_id ORDER BY seq) AS prev
  FROM (SELECT id, chain_id, row_number() OVER chain AS seq, history_hash(history_content(history)) OVER chain AS hash
        FROM history WINDOW chain AS (PARTITION BY chain_id ORDER BY at, id ROWS UNBOUNDED PRECEDING)) linked) c
  WHERE h.id = c.id;
INSERT INTO history_chain (id, seq, hash)
  SELECT DISTINCT ON (chain_id) chain_id, seq, hash FROM history ORDER BY chain_id, seq DESC;
`;

const CONSTRAINTS = `
ALTER TABLE history
  ALTER COLUMN chain_id SET NOT NULL, ALTER COLUMN seq SET NOT NULL, ALTER COLUMN period SET NOT NULL,
  ALTER COLUMN prev SET NOT NULL, ALTER COLUMN hash SET NOT NULL,
  ADD CONSTRAINT history_in_chain UNIQUE (chain_id, seq),
  ADD CONSTRAINT history_read_or_change CHECK ((action = 'read') = (version = 0));
CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_chained BEFORE INSERT ON history FOR EACH ROW EXECUTE FUNCTION chain_history();

DROP INDEX history_of_case, history_of_subject;
CREATE INDEX history_of_case ON history (referral_id, at DESC, id DESC)
  WHERE referral_id IS NOT NULL AND action <> 'read';
CREATE INDEX history_of_subject ON history (subject_kind, subject_id, version) WHERE action <> 'read';
CREATE INDEX history_of_person ON history (person_id, at DESC, id DESC) WHERE person_id IS NOT NULL;
CREATE INDEX history_of_actor ON history (actor_id, at DESC, id DESC);
CREATE INDEX history_in_period ON history USING brin (period);
`;

const OF_REFERRAL = 'EXISTS (SELECT 1 FROM referral seen WHERE seen.id = history.referral_id)';
const CHANGE = `action <> 'read'`;
const BED = `referral_id IS NULL AND subject_kind = 'bed'
  AND EXISTS (SELECT 1 FROM bed seen WHERE seen.id = history.subject_id)`;
const SESSION = `referral_id IS NULL AND subject_kind = 'session'
  AND EXISTS (SELECT 1 FROM session seen WHERE seen.id = history.subject_id)`;
/** A look at the person, of no case: what staff of another centre did would say that the person has been there too. */
const OWN_LOOKS = `referral_id IS NULL AND subject_kind = 'person'
  AND EXISTS (SELECT 1 FROM person seen WHERE seen.id = history.person_id)
  AND EXISTS (SELECT 1 FROM account a WHERE a.id = history.actor_id AND a.centre_id = (SELECT najat_centre()))`;
const BY_ITSELF = 'actor_id = (SELECT najat_account())';

type Policy = readonly [name: string, command: 'SELECT' | 'INSERT', who: readonly string[], which: string];

const POLICIES: readonly Policy[] = [
  ['change_told', 'INSERT', [...SEATS, 'najat_app'], `${BY_ITSELF} AND ${CHANGE}`],
  // Reads of many people are written together, on behalf of nobody in particular.
  ['reads_told', 'INSERT', ['najat_app'], `action = 'read'`],
  ['legal', 'SELECT', [CLERK, ...OVERSEERS], `compartment = 'legal' AND ${CHANGE} AND ${OF_REFERRAL}`],
  ['of_centre', 'SELECT', CENTRE, `${CHANGE} AND (${OF_REFERRAL} OR (${BED}))`],
  ['of_session', 'SELECT', [PRACTITIONER], `${CHANGE} AND ${SESSION}`],
  ['reads_of_centre', 'SELECT', [DIRECTOR], `NOT (${CHANGE}) AND (${OF_REFERRAL} OR (${OWN_LOOKS}))`],
  ['everything', 'SELECT', [AUDITOR], 'true'],
  ['of_accounts', 'SELECT', [ADMIN], `subject_kind = 'account'`],
];

/** As they were, under the names they had, for the way back. */
const FORMER: readonly Policy[] = [
  ['71', 'INSERT', [...SEATS, 'najat_app'], BY_ITSELF],
  ['72', 'SELECT', [CLERK, ...OVERSEERS], `compartment = 'legal' AND ${OF_REFERRAL}`],
  ['73', 'SELECT', CENTRE, `${OF_REFERRAL} OR (${BED})`],
  ['74', 'SELECT', [PRACTITIONER], SESSION],
  ['75', 'SELECT', [AUDITOR], 'true'],
  ['76', 'SELECT', [ADMIN], `subject_kind = 'account'`],
];

const policySql = ([name, command, who, which]: Policy): string =>
  `CREATE POLICY history_${name} ON history FOR ${command} TO ${who.join(', ')}
   ${command === 'INSERT' ? 'WITH CHECK' : 'USING'} (${which});`;

const DROP_POLICIES = `
DO $$ DECLARE p text; BEGIN
  FOR p IN SELECT policyname FROM pg_policies WHERE tablename = 'history' AND policyname <> 'history_owner' LOOP
    EXECUTE format('DROP POLICY %I ON history', p);
  END LOOP;
END $$;`;

const TOLD =
  'id, at, actor_id, actor_role, subject_kind, subject_id, referral_id, action, version, compartment, data';
const WRITTEN = `${TOLD}, person_id, request_id, address, emergency_id`;

const GRANTS = `
REVOKE ALL ON history FROM ${SEATS.join(', ')}, najat_app;
GRANT INSERT (${WRITTEN}) ON history TO ${SEATS.join(', ')}, najat_app;
GRANT SELECT (${TOLD}) ON history TO ${SEATS.join(', ')};
GRANT SELECT (person_id, emergency_id) ON history TO ${DIRECTOR};
GRANT SELECT ON history, history_period TO ${AUDITOR};
`;

const UP = `
${COLUMNS}
${FUNCTIONS}
ALTER TABLE history NO FORCE ROW LEVEL SECURITY;
${CHAIN_WHAT_IS_THERE}
ALTER TABLE history FORCE ROW LEVEL SECURITY;
${CONSTRAINTS}
${DROP_POLICIES}
${POLICIES.map(policySql).join('\n')}
${GRANTS}
`;

const DOWN = `
DROP TRIGGER history_append_only ON history;
DROP TRIGGER history_chained ON history;
DROP INDEX history_of_case, history_of_subject, history_of_person, history_of_actor, history_in_period;
ALTER TABLE history NO FORCE ROW LEVEL SECURITY;
DELETE FROM history WHERE action = 'read';
ALTER TABLE history FORCE ROW LEVEL SECURITY;
${DROP_POLICIES}
DROP FUNCTION chain_history, close_history_period, seal_history_period, merkle_root;
DROP AGGREGATE history_hash(bytea);
DROP FUNCTION history_link, history_content;
DROP TABLE history_chain, history_period;
DROP FUNCTION keep_period;
ALTER TABLE history DROP CONSTRAINT history_in_chain, DROP CONSTRAINT history_read_or_change,
  DROP COLUMN address, DROP COLUMN emergency_id, DROP COLUMN chain_id, DROP COLUMN seq, DROP COLUMN period,
  DROP COLUMN prev, DROP COLUMN hash,
  ADD CONSTRAINT history_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES account,
  ADD CONSTRAINT history_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referral,
  ADD CONSTRAINT history_person_id_fkey FOREIGN KEY (person_id) REFERENCES person;
CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE INDEX history_of_case ON history (referral_id, at DESC, id DESC) WHERE referral_id IS NOT NULL;
CREATE INDEX history_of_subject ON history (subject_kind, subject_id, version);
${FORMER.map(policySql).join('\n')}
REVOKE ALL ON history FROM ${SEATS.join(', ')}, najat_app;
GRANT SELECT, INSERT ON history TO ${SEATS.join(', ')};
GRANT INSERT ON history TO najat_app;
`;

/**
 * Who changed and who read a file, so that nobody can bend it: the rows of a case form a chain of hashes, the last rows
 * of all cases of a day a tree, and the days a chain. The log names other rows by value: were it to refer to them, a
 * reader's row would wait for whoever holds the case, who may be waiting for the chain.
 */
export class Audit1764080000000 implements MigrationInterface {
  name = 'Audit1764080000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SET LOCAL statement_timeout = 0');
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
