import type { ReportLanguage, Role } from '@najat/domain';
import type pg from 'pg';
import { Book } from './book.js';
import { numberOf, type DayNumber } from './calendar.js';
import { CENTRES } from './places.js';
import { Random } from './random.js';
import { ReportCourse, type Stage } from './report-course.js';
import { Reporting } from './reporting.js';

/** How far the reports of a centre have come, those whose term ends next first. */
const STAGES: readonly Stage[] = [
  'submitted',
  'approved',
  'signed',
  'drafted',
  'being_signed',
  'sent_back',
  'answered',
  'all_signed',
  'submitted',
  'being_signed',
  'submitted',
  'drafted',
];
/** The first centre has one of each; the others a few, each other ones. */
const A_FEW = 4;
/** On one case of so many there is a report; at the first centre, which shows every step, on more of them. */
const ONE_OF = { first: 2, other: 3 };

export interface Staff {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
}

/** A case to report on, with whoever has a part in it. */
export interface Case {
  readonly referralId: string;
  readonly admissionId: string;
  readonly personId: string;
  readonly kind: 'residential' | 'clinic';
  readonly legalBasis: string;
  readonly orderedOn: string;
  readonly courtId: string;
  readonly centreId: string;
  readonly centreCode: string;
  readonly entries: number;
  readonly version: number;
  readonly clerk: Staff;
  readonly intake: Staff;
  readonly manager: Staff;
  readonly director: Staff;
  readonly medical: Staff;
  readonly psychological: Staff;
  readonly rank: number;
  readonly place: number;
}

const staff = (name: string, where: string): string =>
  `(SELECT json_build_object('id', w.id, 'role', w.role, 'name', w.display_name) FROM account w
    WHERE ${where} ORDER BY w.id LIMIT 1) AS ${name}`;
const inCentre = (role: string, discipline?: string): string =>
  `w.centre_id = r.centre_id AND w.role = '${role}'${discipline === undefined ? '' : ` AND w.discipline = '${discipline}'`}`;

/** People whom a court has sent and who have been there for three weeks; whom it has let go nobody reports on. */
const CASES = `
SELECT r.id AS "referralId", a.id AS "admissionId", r.person_id AS "personId", a.kind, r.legal_basis AS "legalBasis",
  r.ordered_on::text AS "orderedOn", r.court_id AS "courtId", r.centre_id AS "centreId", c.code AS "centreCode",
  e.entries::int, r.version, ${staff('clerk', `w.court_id = r.court_id AND w.role = 'court_clerk'`)},
  ${staff('intake', inCentre('intake_officer'))}, ${staff('manager', inCentre('case_manager'))},
  ${staff('director', inCentre('centre_director'))}, ${staff('medical', inCentre('practitioner', 'medical'))},
  ${staff('psychological', inCentre('practitioner', 'psychological'))},
  row_number() OVER (PARTITION BY c.id ORDER BY m.due_on, r.id)::int AS rank,
  dense_rank() OVER (ORDER BY c.code <> $2, c.id)::int AS place
FROM admission a JOIN referral r ON r.id = a.referral_id
JOIN centre c ON c.id = r.centre_id
JOIN term_phase m ON m.referral_id = r.id AND m.since <= $1 AND (m.until IS NULL OR m.until >= $1) AND m.covered
CROSS JOIN LATERAL (SELECT count(*) AS entries, bool_or(kind IN ('release', 'stop', 'revocation')) AS ended
  FROM order_entry o WHERE o.referral_id = r.id) e
WHERE a.state = 'active' AND a.admitted_on <= $1::date - 21 AND NOT e.ended
ORDER BY place, rank`;

function stageOf({ rank, place }: Case): Stage | undefined {
  const every = place === 1 ? ONE_OF.first : ONE_OF.other;
  if ((rank - 1) % every !== 0) return undefined;
  const turn = (rank - 1) / every;
  if (place === 1) return STAGES[turn];
  return turn < A_FEW ? STAGES[((place - 1) * A_FEW + turn) % STAGES.length] : undefined;
}

const languageOf = ({ centreCode }: Case): ReportLanguage => (centreCode === 'KIR' ? 'ckb' : 'ar');

export interface ReportSetting {
  readonly client: pg.Client;
  readonly book: Book;
  readonly reporting: Reporting;
  readonly today: DayNumber;
}

/**
 * Reports to the courts on people who are there now, at every step of their way. After everything else has been loaded,
 * for a report says what is recorded.
 */
export async function addReports(
  client: pg.Client,
  { seed, today, portal }: { seed: number; today: string; portal: string },
): Promise<number> {
  await client.query(`SET najat.purpose = 'seed'`);
  const reporting = await Reporting.open(client, portal);
  try {
    const { rows: cases } = await client.query<Case>(CASES, [today, CENTRES[0]?.code]);
    const setting = { client, book: new Book(new Random(seed)), reporting, today: numberOf(today) };
    const numbers = new Map<string, number>();
    let count = 0;
    await client.query('BEGIN');
    for (const one of cases) {
      const stage = stageOf(one);
      if (stage === undefined) continue;
      await new ReportCourse(setting, one, languageOf(one), numbers).live(stage);
      count += 1;
    }
    await client.query('COMMIT');
    return count;
  } finally {
    await reporting.close();
  }
}
