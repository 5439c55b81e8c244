import type { ReferralView } from './referral.api';

type Milestone = ReferralView['milestones'][number];
export type MarkedMilestone = Milestone & { standing: 'done' | 'next' | 'ahead' };

/**
 * Which steps are done and which comes next. A report that the court has needs no deadline any more, and where none is
 * owed the next step is not one.
 */
export const markMilestones = (milestones: readonly Milestone[], isSettled: boolean): MarkedMilestone[] => {
  const find = (wanted: Milestone['step']): Milestone | undefined =>
    milestones.find(({ step }) => step === wanted);
  const due = find('report_due');
  const hasReport = Boolean(find('report_submitted')?.on);
  const isOwed = Boolean(due?.due);
  const isDone = ({ step, on }: Milestone): boolean =>
    on !== null || (step === 'report_due' && hasReport && !isOwed);
  const mayBeNext = (milestone: Milestone): boolean => {
    if (isDone(milestone)) return false;
    if (milestone.step === 'report_due') return isOwed;
    return milestone.step !== 'report_submitted' || Boolean(due?.on);
  };
  const next = isSettled ? undefined : milestones.find(mayBeNext)?.step;
  return milestones.map((milestone) => ({
    ...milestone,
    standing: isDone(milestone) ? 'done' : milestone.step === next ? 'next' : 'ahead',
  }));
};
