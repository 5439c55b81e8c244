import { defineMachine } from '../machine/machine.js';

/**
 * A report to the court. While drafted it shows the facts of the day; put before its signatories its content is fixed,
 * and whoever signs has signed that. Sent back it is a draft again and its signatures stand for nothing. Once submitted
 * nothing of it changes: a correction is a report of its own that names it (domain reference §5 rule 16).
 */
export const reportMachine = defineMachine({
  name: 'report',
  initial: 'drafted',
  states: ['drafted', 'presented', 'signed', 'approved', 'submitted', 'answered', 'discarded'],
  settled: ['submitted', 'answered', 'discarded'],
  actions: {
    edit: { from: ['drafted'], to: 'drafted' },
    present: { from: ['drafted'], to: 'presented' },
    sign: { from: ['presented'], to: 'presented' },
    conclude: { from: ['presented'], to: 'signed' },
    sendBack: { from: ['presented', 'signed'], to: 'drafted' },
    approve: { from: ['signed'], to: 'approved' },
    withdrawApproval: { from: ['approved'], to: 'signed' },
    submit: { from: ['approved'], to: 'submitted' },
    answer: { from: ['submitted'], to: 'answered' },
    discard: { from: ['drafted'], to: 'discarded' },
  },
});
export type ReportState = (typeof reportMachine)['states'][number];
export type ReportAction = keyof (typeof reportMachine)['actions'];

/** What the court has and may read. */
export const HANDED_IN = ['submitted', 'answered'] as const satisfies readonly ReportState[];

export const isHandedIn = (state: ReportState): boolean => HANDED_IN.some((one) => one === state);
