import {
  isEnding,
  isVoluntary,
  lawfulTerm,
  readLedger,
  reachOf,
  referralMachine,
  reportDeadlines,
  spokenOf,
  type Day,
  type ReferralState,
  type SubmittedReport,
} from '@najat/domain';
import type { FileRow } from './referral.queries.js';
import type { MilestoneView, OrderEntryView } from './referral.view.js';
import { readCases } from './term.js';
import { isUndecided } from './undecided-report.js';
import { holidays, parametersInForce } from '../legal/index.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';

interface HandedIn {
  readonly kind: string;
  readonly isUndecided: boolean;
  readonly submittedOn: Day;
}

const isSettled = (state: ReferralState): boolean =>
  referralMachine.settled.some((settled) => settled === state);

/** Kinds that are about the treatment as it goes; any other is what a court decides on at the end of a term. */
const ON_THE_WAY: ReadonlySet<string> = new Set(['progress', 'non_compliance']);

const milestone = (step: MilestoneView['step'], on: Day | null, due: Day | null = null): MilestoneView => ({
  step,
  on,
  due,
});

/** An entry by which the court has said what becomes of the measure, in the words that stand. */
function decides(entry: OrderEntryView, entries: readonly OrderEntryView[]): boolean {
  const kind = entry.correctedKind ?? entry.kind;
  const struck = (number: number): boolean =>
    entries.some(({ corrects, correctedKind }) => corrects === number && correctedKind === null);
  return (
    spokenOf(entries, entry).number > 1 &&
    kind !== 'correction' &&
    kind !== 'transfer_of_court' &&
    !entries.some(({ corrects, number }) => corrects === entry.number && !struck(number))
  );
}

/** Where a file stands on the way from the order to the day the person leaves. */
export async function milestonesOf(
  tx: Tx,
  actor: Actor,
  row: FileRow,
  entries: readonly OrderEntryView[],
  today: Day,
): Promise<MilestoneView[]> {
  const decision = entries.findLast((entry) => decides(entry, entries));
  return [
    milestone('logged', row.loggedOn),
    milestone('verified', row.verifiedOn),
    milestone('bed_reserved', row.acceptedOn),
    milestone('arrived', row.admittedOn),
    ...(await reportMilestones(tx, actor, row, today)),
    milestone('decision', decision?.decidedOn ?? null),
    milestone('left', row.dischargedOn),
  ];
}

/** When the court is owed a report next, and the last it had since it decided; of a file of Article 40 neither. */
async function reportMilestones(tx: Tx, actor: Actor, row: FileRow, today: Day): Promise<MilestoneView[]> {
  if (isVoluntary(row.legalBasis)) return [];
  const reports = await handedIn(tx, actor, row.id);
  if (reports === undefined || (isSettled(row.state) && reports.length === 0)) return [];
  const current = reports.filter((report) => report.isUndecided);
  const due = await reportDue(tx, row, { reports, current, today });
  const isDue = due !== null && due <= today;
  // The court lacks the one that is due, whatever it had before.
  const latest = isDue ? undefined : (current.at(-1) ?? (due === null ? reports.at(-1) : undefined));
  return [
    milestone('report_due', isDue ? due : null, due),
    milestone('report_submitted', latest?.submittedOn ?? null),
  ];
}

/** Reports the court has, the latest last; none where the reader is told of no reports. */
async function handedIn(tx: Tx, actor: Actor, referralId: string): Promise<HandedIn[] | undefined> {
  if (reachOf(actor.role, 'report.read') === undefined) return undefined;
  const params = new Params();
  const within = reach(actor, 'report.read', referralColumns('r'), params);
  const id = params.add(referralId);
  const [file] = await tx.query(`SELECT 1 FROM referral r WHERE r.id = ${id} AND ${within}`, params);
  // Opened for an emergency: a report is nothing of that.
  if (file === undefined) return undefined;
  return tx.query<HandedIn>(
    `SELECT t.kind, t.submitted_on AS "submittedOn", ${isUndecided('t')} AS "isUndecided" FROM report t
     WHERE t.referral_id = $1 AND t.state IN ('submitted', 'answered') ORDER BY t.submitted_at`,
    [referralId],
  );
}

/** The day of the next report that is owed and that the court does not have. */
async function reportDue(
  tx: Tx,
  row: FileRow,
  facts: { reports: readonly HandedIn[]; current: readonly HandedIn[]; today: Day },
): Promise<Day | null> {
  const { reports, current, today } = facts;
  if (isSettled(row.state)) return null;
  const [found] = await readCases(tx, [row.id]);
  if (found === undefined) return null;
  const setting = { ...found, parameters: await parametersInForce(tx) };
  const standing = readLedger(found.entries, setting, today).acts.at(-1);
  // The court has ended the measure: nothing is left that a report could tell it before it decides.
  if (standing !== undefined && isEnding(standing.kind)) return null;
  const term = lawfulTerm(found.entries, setting, found.stays, today);
  const submitted = reports.map((report): SubmittedReport => {
    const { kind, submittedOn } = report;
    const onTheEnd = !ON_THE_WAY.has(kind) && current.includes(report) && term.to !== null;
    return onTheEnd
      ? { occasion: 'term_end', about: term.to, submittedOn }
      : { occasion: 'periodic', about: submittedOn, submittedOn };
  });
  const closed = (await holidays(tx))[found.jurisdiction];
  // A report that the court has since it decided is what the case is heard on.
  const hearings = current.length > 0 || row.admittedOn === null ? [] : await daysInCourt(tx, row.id);
  return reportDeadlines(term, setting, { submitted, hearings, holidays: closed, today })[0]?.dueOn ?? null;
}

/** The days on which the court that has the file will hear it. */
async function daysInCourt(tx: Tx, referralId: string): Promise<Day[]> {
  const rows = await tx.query<{ on: Day }>(
    `SELECT h.on_day AS "on" FROM hearing h JOIN referral r ON r.id = h.referral_id AND r.court_id = h.court_id
     WHERE h.referral_id = $1 AND h.state = 'set'`,
    [referralId],
  );
  return rows.map(({ on }) => on);
}
