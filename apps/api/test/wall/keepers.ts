import type { Attempt } from './attempts.js';
import type { Column } from './rights.js';
import { NUMBER, type Fact } from './facts.js';

/** What the database keeps by itself, tried as its administrator, for whom no policy stands in the way. */
export function keeperAttempts(facts: readonly Fact[], columns: readonly Column[]): Attempt[] {
  const fact = (table: string): string =>
    facts.find((one) => one.table === table && one.side === 1 && one.file === 'court' && !one.handedIn)
      ?.key ?? '';
  const copy = (table: string, changes: Readonly<Record<string, unknown>>): string => {
    const names = columns
      .filter((column) => column.table === table && !column.generated)
      .map(({ name }) => name);
    const changed = JSON.stringify(changes).replaceAll("'", "''");
    return `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => `n.${name}`).join(', ')}
      FROM ${table} o, jsonb_populate_record(o, '${changed}'::jsonb) n WHERE o.id = '${fact(table)}';`;
  };
  const id = (digit: number): string => `019a0000-0000-7000-8000-00000000000${String(digit)}`;
  const later = [
    copy('referral', { id: id(1), case_number: 'second', order_number: 'second', person_sex: null }),
    `INSERT INTO order_entry (id, referral_id, number, kind, decided_on, recorded_by, recorded_at)
       SELECT '${id(5)}', '${id(1)}', 1, kind, '2026-02-28', recorded_by, recorded_at FROM order_entry
       WHERE id = '${fact('order_entry')}';
     INSERT INTO order_verification (entry_id, referral_id, recorded_by, verified_by, verified_at)
       SELECT '${id(5)}', '${id(1)}', recorded_by, verified_by, verified_at FROM order_verification
       WHERE entry_id = '${fact('order_entry')}';
     INSERT INTO term_phase (referral_id, centre_id, court_id, since, status, measure, from_on, to_on, to_moves, covered,
         without_basis, without_basis_grows, held_past, held_past_grows, open)
       SELECT '${id(1)}', centre_id, court_id, since, status, measure, from_on, to_on, to_moves, covered, without_basis,
         without_basis_grows, held_past, held_past_grows, open FROM term_phase
       WHERE referral_id = '${fact('referral')}';`,
    copy('admission', {
      id: id(2),
      kind: 'clinic',
      referral_id: id(1),
      admitted_on: '2026-03-01',
      state: 'active',
      discharged_on: null,
      discharge_reason: null,
      outcome: null,
      person_sex: null,
      person_birth_date: null,
      identity_id: null,
    }),
  ].join('\n');
  const leave = `UPDATE admission SET state = 'discharged', discharged_on = '2026-02-01', discharge_reason = 'DIED',
    outcome = 'died' WHERE id = '${fact('admission')}';`;
  const forget = `SELECT set_config('najat.purpose', '', true);`;
  const readmitted = `SELECT readmitted_on::text FROM admission WHERE id = '${fact('admission')}'`;
  const sustained = `SELECT sustained::text FROM admission WHERE id = '${fact('admission')}'`;
  const reached = { state: 'reached', contacted_on: '2026-07-01', standing: 'sustained', month: 6 };
  const number = '000011113333';
  const access = facts.find((one) => one.over === true)?.key ?? '';
  const handedIn = facts.find((one) => one.table === 'report' && one.handedIn === true)?.key ?? '';
  const change = (id: string, what: string): string => `UPDATE report SET ${what} WHERE id = '${id}'`;
  const notices = facts.filter(({ table }) => table === 'notice');
  const issued = notices.find((one) => one.handedIn === true)?.key ?? '';
  const proposed = notices.find((one) => one.handedIn === undefined)?.key ?? '';
  const notice = (id: string, what: string): string => `UPDATE notice SET ${what} WHERE id = '${id}'`;
  const centre = facts.find((one) => one.table === 'centre')?.key ?? '';
  const reviewer = facts.find((one) => one.table === 'account')?.key ?? '';
  const somebody = (digit: number, regime: string): string =>
    copy('person', { id: id(digit), national_number: number, regime, identity_id: null });
  const append = (table: string, column = 'id'): [string, string, string, string][] =>
    [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`].map(
      (sql) => [`${table} only grows`, sql, 'SELECT 1', 'denied'],
    );

  const tried: [says: string, sql: string, witness: string, expected: string][] = [
    [
      'one national number is one human being, across regimes',
      somebody(3, 'court') + somebody(4, 'voluntary'),
      `SELECT count(DISTINCT identity_id)::text FROM person WHERE national_number = '${number}'`,
      '=1',
    ],
    [
      'two national numbers are two',
      somebody(3, 'court'),
      `SELECT count(DISTINCT identity_id)::text FROM person WHERE national_number IN ('${number}', '${NUMBER}')`,
      '=2',
    ],
    [
      'a file carries the sex and birth of its person',
      later,
      `SELECT concat_ws(' ', r.person_sex, r.person_birth_date, a.person_sex, a.person_birth_date,
         a.identity_id = p.identity_id) FROM referral r JOIN admission a ON a.referral_id = r.id
         JOIN person p ON p.id = r.person_id WHERE r.id = '${id(1)}'`,
      '=male 1990-01-01 male 1990-01-01 t',
    ],
    [
      'a corrected sex reaches the file',
      `UPDATE person SET sex = 'female', birth_date = '1991-01-01' WHERE id = '${fact('person')}'`,
      `SELECT concat_ws(' ', r.person_sex, r.person_birth_date, a.person_sex, a.person_birth_date)
         FROM referral r JOIN admission a ON a.referral_id = r.id WHERE r.id = '${fact('referral')}'`,
      '=female 1991-01-01 female 1991-01-01',
    ],
    ['a later stay is told to the earlier one', `${leave} ${later}`, readmitted, '=2026-03-01'],
    ['an earlier stay finds the later one', `${later} ${forget} ${leave}`, readmitted, '=2026-03-01'],
    [
      'a recovery is sustained once a follow-up says so',
      `UPDATE follow_up SET month = 6, state = 'reached', contacted_on = '2026-07-01', standing = 'sustained'
         WHERE id = '${fact('follow_up')}'`,
      sustained,
      '=true',
    ],
    ['or is written so at once', copy('follow_up', { id: id(5), ...reached }), sustained, '=true'],
    [
      'a row of history follows the last one of its case',
      copy('history', { id: id(6), chain_id: null, seq: null, period: null, prev: null, hash: null }),
      `SELECT (h.prev = l.hash AND h.seq = l.seq + 1 AND h.period = 1)::text FROM history h
         JOIN history l ON l.chain_id = h.chain_id AND l.seq = h.seq - 1 WHERE h.id = '${id(6)}'`,
      '=true',
    ],
    [
      'a period does not change',
      `UPDATE history_period SET opened_at = opened_at - interval '1 day'`,
      'SELECT 1',
      'denied',
    ],
    [
      'a review is final',
      `UPDATE emergency_access SET reviewed_by = '${reviewer}', reviewed_at = now(), outcome = 'justified', note = 'x'
         WHERE id = '${access}'; UPDATE emergency_access SET note = 'y' WHERE id = '${access}'`,
      'SELECT 1',
      'denied',
    ],
    ['a report before the court stays as it is', change(handedIn, `words = 'y'`), 'SELECT 1', 'denied'],
    ['and where it is', change(handedIn, `state = 'drafted'`), 'SELECT 1', 'denied'],
    [
      'but is answered',
      change(handedIn, `state = 'answered', version = 2`),
      `SELECT state FROM report WHERE id = '${handedIn}'`,
      '=answered',
    ],
    [
      'a report stays with the file it is on, and with whoever drafted it',
      change(fact('report'), 'drafted_by = (SELECT a.id FROM account a WHERE a.id <> drafted_by LIMIT 1)'),
      'SELECT 1',
      'denied',
    ],
    [
      'a report goes back only with a reason',
      `${change(fact('report'), `state = 'presented', round = 2`)}; ${change(fact('report'), `state = 'drafted'`)}`,
      'SELECT 1',
      '23514',
    ],
    [
      'a head of a letter has no line that nobody sees',
      `UPDATE centre SET letterhead_en = E'Clinic\\u202e' WHERE id = '${centre}'`,
      'SELECT 1',
      '23514',
    ],
    [
      'and no fifth line',
      `UPDATE centre SET letterhead_en = E'1\\n2\\n3\\n4\\n5' WHERE id = '${centre}'`,
      'SELECT 1',
      '23514',
    ],
    [
      'a hearing is of the centre of its file',
      copy('hearing', { id: id(7), centre_id: id(8), on_day: '2026-05-01' }),
      `SELECT (h.centre_id = r.centre_id)::text FROM hearing h JOIN referral r ON r.id = h.referral_id
         WHERE h.id = '${id(7)}'`,
      '=true',
    ],
    ...append('hearing').slice(1),
    ...append('report').slice(1),
    ...append('report_content', 'round'),
    ...append('report_signature', 'round'),
    ...append('report_document', 'sha256'),
    [
      'a notice that was issued stays as it is',
      notice(issued, `reasons = repeat('y', 20)`),
      'SELECT 1',
      'denied',
    ],
    ['and so does what was proposed', notice(proposed, `reasons = repeat('y', 20)`), 'SELECT 1', 'denied'],
    [
      'nobody supports a notice but a doctor of the centre',
      notice(
        proposed,
        `state = 'supported', supported_name = 'x', supported_at = now(),
           supported_by = (SELECT id FROM account WHERE role = 'auditor' LIMIT 1)`,
      ),
      'SELECT 1',
      '23514',
    ],
    ...append('notice').slice(1),
    ...append('notice_document', 'sha256'),
    ...append('report_return', 'round'),
    ...append('emergency_access').slice(1),
    [
      'a drug test that was struck stays struck',
      `UPDATE drug_test SET struck_at = '2026-01-08', struck_words = 'x'; UPDATE drug_test SET version = 7`,
      'SELECT 1',
      'denied',
    ],
    [
      'a drug test is of the centre and the file of its stay',
      copy('drug_test', { id: id(9), centre_id: id(8), referral_id: id(8) }),
      `SELECT (t.centre_id = a.centre_id AND t.referral_id = a.referral_id)::text FROM drug_test t
         JOIN admission a ON a.id = t.admission_id WHERE t.id = '${id(9)}'`,
      '=true',
    ],
    ...append('screening').slice(1),
    ...append('drug_test').slice(1),
    ...append('drug_test_result', 'cut_off'),
    ...append('history_period').slice(1),
    ...append('history_chain').slice(1),
    ...append('history'),
    ...append('order_entry'),
  ];
  return tried.map(([says, sql, witness, expected]) => ({
    says,
    role: 'none',
    settings: {},
    sql,
    witness,
    expected,
  }));
}
