/*
 * What the API sends to the database for each operation, written out once more: the bare server runs this and
 * nothing else. Whether both still answer alike is checked before anything is measured.
 */

const place = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE json_build_object('id', ${alias}.id, 'nameEn', ${alias}.name_en,
     'nameAr', ${alias}.name_ar, 'nameCkb', ${alias}.name_ckb) END`;

const PERSON = `p.id, p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab,
  p.mother_given AS "motherGiven", p.birth_date AS "birthDate", p.birth_precision AS "birthPrecision", p.sex,
  p.national_number AS "nationalNumber", p.phone, p.version`;

export const PERSON_CASES = `SELECT r.id AS "referralId", a.id AS "admissionId", r.case_number AS "caseNumber",
    r.legal_basis AS "legalBasis", r.state, r.ordered_on AS "orderedOn", a.admitted_on AS "admittedOn",
    a.discharged_on AS "dischargedOn"
  FROM referral r LEFT JOIN admission a ON a.referral_id = r.id
  WHERE r.person_id = $2 AND r.centre_id = $1 ORDER BY r.logged_at DESC LIMIT 100`;

export const PERSON_FILE = `SELECT ${PERSON} FROM person p WHERE p.id = $1`;

const reached = `EXISTS (SELECT 1 FROM referral r WHERE r.person_id = k.person_id AND r.centre_id = $1)`;

const searchBy = (way: string): string =>
  `WITH found AS (SELECT k.person_id AS id, k.name_key FROM person_key k WHERE ${way} AND ${reached} LIMIT 20)
    SELECT p.id, p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab,
      p.mother_given AS "motherGiven", p.birth_date AS "birthDate", p.sex, newest.case_number AS "caseNumber",
      newest.id AS "referralId", newest.state
    FROM found JOIN person p ON p.id = found.id
    CROSS JOIN LATERAL (
      SELECT r.id, r.case_number, r.state, r.logged_at FROM referral r
      WHERE r.person_id = p.id AND r.centre_id = $1 ORDER BY r.logged_at DESC LIMIT 1) newest
    ORDER BY found.name_key, newest.logged_at DESC`;

/** By the beginning of a name, and where that leaves room by its words; `words` says how many. */
export const SEARCH_PREFIX = searchBy('k.name_key LIKE $2');
export const searchWords = (words: number): string => {
  const each = Array.from({ length: words }, (_, index) => `k.name_key LIKE $${index + 3}`);
  return searchBy(`${each.join(' AND ')} AND NOT (k.name_key LIKE $2)`);
};

export const RESIDENTS_TOTAL = `SELECT count(*) AS total FROM admission a WHERE a.centre_id = $1 AND a.state = 'active'`;

export const RESIDENTS = `SELECT a.id, a.referral_id AS "referralId", r.case_number AS "caseNumber",
    a.legal_basis AS "legalBasis", a.kind, a.state, ${place('c')} AS centre, b.ward || ' · ' || b.label AS bed,
    a.admitted_on AS "admittedOn", a.discharged_on AS "dischargedOn", a.discharge_reason AS "dischargeReason",
    (SELECT count(*) FROM phase f WHERE f.admission_id = a.id AND f.state = 'completed') AS "phasesCompleted",
    p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab,
    coalesce(a.discharged_on, $2::date) - a.admitted_on AS days
  FROM admission a JOIN referral r ON r.id = a.referral_id JOIN person p ON p.id = a.person_id
  JOIN centre c ON c.id = a.centre_id
  LEFT JOIN placement o ON o.admission_id = a.id AND o.to_at IS NULL LEFT JOIN bed b ON b.id = o.bed_id
  WHERE a.centre_id = $1 AND a.state = 'active' ORDER BY a.admitted_on DESC, a.id DESC LIMIT 51`;

const counted = (from: string, where: string): string => {
  const own = from.startsWith('admission') ? 'a' : 'r';
  return `SELECT ${own}.centre_id::text AS key, count(*) AS count FROM ${from}
    WHERE NOT (${own}.legal_basis = 'ART40_VOLUNTARY') AND ${where} GROUP BY 1`;
};
const admissions = 'admission a';
const left = 'a.discharged_on BETWEEN $1::date AND $2::date';

const passed = `daterange($1::date, least($2::date, (now() AT TIME ZONE 'Asia/Baghdad')::date) + 1)`;
const held = (
  amount: string,
): string => `SELECT t.centre_id::text AS key, ${amount} AS count FROM term_phase t
  WHERE t.held <> '{}' AND t.held && ${passed} AND t.since <= (now() AT TIME ZONE 'Asia/Baghdad')::date
    AND (t.until IS NULL OR t.until >= (now() AT TIME ZONE 'Asia/Baghdad')::date) GROUP BY 1`;

/** Each measure by centre; the standing figure knows only the last day of the period. */
export const COUNTS = {
  referred: counted(
    'referral r LEFT JOIN admission a ON a.referral_id = r.id',
    `r.logged_on BETWEEN $1::date AND $2::date AND r.state <> 'withdrawn'`,
  ),
  admitted: counted(admissions, 'a.admitted_on BETWEEN $1::date AND $2::date'),
  in_residence: counted(
    admissions,
    'a.admitted_on <= $1::date AND (a.discharged_on IS NULL OR a.discharged_on > $1::date)',
  ),
  completed: counted(admissions, `${left} AND a.outcome = 'completed'`),
  discharged_otherwise: counted(admissions, `${left} AND a.outcome <> 'completed'`),
  sustained: counted(
    admissions,
    `${left} AND a.outcome = 'completed'
     AND a.sustained AND a.readmitted_on IS NULL`,
  ),
  held_past_expiry: held('count(*)'),
  days_held_past_expiry: held(
    `sum((SELECT sum(upper(span) - lower(span)) FROM unnest(t.held * datemultirange(${passed})) span))::bigint`,
  ),
} as const;

export const PLACES = `SELECT ${place('c')} AS place FROM centre c WHERE c.id = ANY($1::uuid[])`;

export const LOG = {
  key: `INSERT INTO idempotency (account_id, key, route, body_hash, created_at) VALUES ($1, $2, $3, $4, now())
    ON CONFLICT (account_id, key) DO NOTHING RETURNING key`,
  centre: 'SELECT code FROM centre WHERE id = $1 AND active',
  court: 'SELECT 1 FROM court WHERE id = $1 AND active',
  person: `INSERT INTO person (id, given, father, grandfather, birth_date, birth_precision, sex, version, created_at,
      regime) VALUES ($1, $2, $3, $4, $5, $6, $7, 1, now(), 'court')`,
  personKey: 'INSERT INTO person_key (person_id, name_key, name_recall) VALUES ($1, $2, $3)',
  history: `INSERT INTO history (id, at, actor_id, actor_role, subject_kind, subject_id, referral_id, person_id, action,
      version, compartment, data) VALUES ($1, now(), $2, 'court_clerk', $3, $4, $5, $6, $7, 1, $8, $9)`,
  number: `INSERT INTO case_counter (prefix, year, last) VALUES ($1, $2, 1)
    ON CONFLICT (prefix, year) DO UPDATE SET last = case_counter.last + 1 RETURNING last`,
  referral: `INSERT INTO referral (id, case_number, person_id, centre_id, court_id, legal_basis, state, order_number,
      ordered_on, logged_by, logged_at, logged_on, version)
    VALUES ($1, $2, $3, $4, $5, $6, 'logged', $7, $8, $9, now(), (now() AT TIME ZONE 'Asia/Baghdad')::date, 1)`,
  entry: `INSERT INTO order_entry (id, referral_id, number, kind, court_id, reference, decided_on, recorded_by, recorded_at)
    VALUES ($1, $2, 1, 'placement_order', $3, $4, $5, $6, now())`,
  read: `SELECT r.id, r.case_number AS "caseNumber", r.legal_basis AS "legalBasis", r.state,
      r.order_number AS "orderNumber", r.ordered_on AS "orderedOn", r.logged_at AS "loggedAt",
      r.expected_on AS "expectedOn", ${place('c')} AS centre, ${place('k')} AS court, p.given, p.father, p.grandfather,
      p.great_grandfather AS "greatGrandfather", p.laqab, r.person_id AS "personId", r.judge,
      r.logged_by AS "loggedById", l.display_name AS "loggedBy", v.display_name AS "verifiedBy",
      b.ward || ' · ' || b.label AS bed, r.end_reason AS "endReason", r.end_words AS "endWords",
      a.id AS "admissionId", r.version, r.logged_on AS "loggedOn", a.admitted_on AS "admittedOn",
      a.discharged_on AS "dischargedOn"
    FROM referral r JOIN person p ON p.id = r.person_id JOIN centre c ON c.id = r.centre_id
    LEFT JOIN court k ON k.id = r.court_id JOIN account l ON l.id = r.logged_by
    LEFT JOIN account v ON v.id = r.verified_by LEFT JOIN admission a ON a.referral_id = r.id
    LEFT JOIN placement o ON o.referral_id = r.id AND o.to_at IS NULL LEFT JOIN bed b ON b.id = o.bed_id
    WHERE r.id = $1 AND r.court_id = $2`,
  entries: `SELECT e.id, e.number, e.kind, ${place('k')} AS court, e.reference, e.decided_on AS "decidedOn",
      e.term_days AS "termDays", e.judge, e.note, w.display_name AS "recordedBy", e.recorded_at AS "recordedAt"
    FROM order_entry e JOIN account w ON w.id = e.recorded_by LEFT JOIN court k ON k.id = e.court_id
    WHERE e.referral_id = $1 ORDER BY e.number`,
  answer: 'UPDATE idempotency SET answer = $3 WHERE account_id = $1 AND key = $2',
  forget: `DELETE FROM idempotency WHERE account_id = $1 AND created_at < now() - interval '48 hours'`,
} as const;
