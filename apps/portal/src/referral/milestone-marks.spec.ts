import { markMilestones } from './milestone-marks';
import type { ReferralView } from './referral.api';

type Milestone = ReferralView['milestones'][number];

const ORDER: readonly Milestone['step'][] = [
  'logged',
  'verified',
  'bed_reserved',
  'arrived',
  'report_due',
  'report_submitted',
  'decision',
  'left',
];
const DAY = '2026-03-01';

/** A way on which these steps have been taken; `due` is when the next report is owed. */
const way = (taken: readonly Milestone['step'][], due: string | null = null): Milestone[] =>
  ORDER.map((step) => ({
    step,
    on: taken.includes(step) ? DAY : null,
    due: step === 'report_due' ? due : null,
  }));
const IN = ['logged', 'verified', 'bed_reserved', 'arrived'] as const;

const next = (milestones: Milestone[], isSettled = false): string | undefined =>
  markMilestones(milestones, isSettled).find(({ standing }) => standing === 'next')?.step;

it('goes from the order to the day the person leaves', () => {
  expect(next(way(['logged']))).toBe('verified');
  expect(next(way(['logged', 'verified', 'bed_reserved']))).toBe('arrived');
  // What will be due does not come before the arrival.
  expect(next(way(['logged'], '2026-04-01'))).toBe('verified');
});

it('waits for the report that is owed, then for the decision', () => {
  expect(next(way(IN, '2026-04-01'))).toBe('report_due');
  expect(next(way([...IN, 'report_due'], DAY))).toBe('report_submitted');
  const handedIn = way([...IN, 'report_submitted']);
  expect(next(handedIn)).toBe('decision');
  expect(markMilestones(handedIn, false).find(({ step }) => step === 'report_due')?.standing).toBe('done');
});

it('asks for the next report after the court has extended, and for none after it has released', () => {
  expect(next(way([...IN, 'decision'], '2026-06-01'))).toBe('report_due');
  expect(next(way([...IN, 'decision']))).toBe('left');
  expect(next(way([...IN, 'report_submitted', 'decision']))).toBe('left');
});

it('owes the next of several reports while the court has the one before', () => {
  expect(next(way([...IN, 'report_submitted'], '2026-06-01'))).toBe('report_due');
});

it('has no next step once the file is settled', () => {
  expect(next(way([...IN, 'decision', 'left']), true)).toBeUndefined();
});
