import { checkDecision, checkVerifier, type LegalBasis } from '@najat/domain';
import { textOf, todayOf, type Instant } from './calendar.js';
import type { Pen } from './report-pen.js';
import type { Case, ReportSetting } from './reports.js';
import { assertNone } from './rules.js';

const TERM = 90;

/** A further term, decided on a report that it names, and held against the paper by somebody at the centre. */
export async function recordAnswer(
  { book, reporting, today }: ReportSetting,
  pen: Pen,
  of: Case,
  number: string,
  [decidedAt, verifiedAt]: readonly [Instant, Instant],
): Promise<void> {
  const { referralId, personId, clerk, intake, version } = of;
  const decidedOn = todayOf(decidedAt);
  const legalBasis = of.legalBasis as LegalBasis;
  assertNone(checkDecision({ legalBasis, orderedOn: of.orderedOn, decidedOn, today: textOf(today) }));
  assertNone(checkVerifier(clerk.id, intake.id));
  const kind = of.kind === 'clinic' ? 'continuation' : 'extension';
  const entry = book.id(decidedAt);
  await pen.insert('order_entry', {
    id: entry,
    referral_id: referralId,
    number: 2,
    kind,
    court_id: of.courtId,
    reference: `${String(book.random.whole(100, 4_999))}/${decidedOn.slice(0, 4)}`,
    decided_on: decidedOn,
    term_days: TERM,
    recorded_by: clerk.id,
    recorded_at: new Date(decidedAt).toISOString(),
    answers_report: number,
  });
  await pen.insert('order_verification', {
    entry_id: entry,
    referral_id: referralId,
    recorded_by: clerk.id,
    verified_by: intake.id,
    verified_at: new Date(verifiedAt).toISOString(),
  });
  const told = {
    subject_kind: 'referral',
    subject_id: referralId,
    referral_id: referralId,
    person_id: personId,
    compartment: 'legal',
  };
  const data = { kind, on: decidedOn };
  await pen.tell(decidedAt, clerk, { ...told, action: 'recordDecision', version: version + 1, data });
  const verified = { ...told, action: 'verifyEntry', version: version + 2, data: { entry: '2' } };
  await pen.tell(verifiedAt, intake, verified);
  await pen.change('referral', referralId, { version: version + 2 });
  await reporting.keepTerm(referralId, textOf(today));
}
