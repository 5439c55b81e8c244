import { defineMachine } from '../machine/machine.js';

/**
 * The notice that somebody who came of their own accord does not keep to the programme (Law 50/2017 Art. 40(4)): the
 * only way out of their file to a court. It is proposed, supported by a doctor and approved by the director, three
 * people, and issued by hand; nothing else leads to it (domain reference §5 rule 6). What is proposed is not changed any
 * more: whoever wants it otherwise withdraws it and proposes anew.
 */
export const noticeMachine = defineMachine({
  name: 'notice',
  initial: 'proposed',
  states: ['proposed', 'supported', 'approved', 'issued', 'declined', 'withdrawn'],
  settled: ['issued', 'declined', 'withdrawn'],
  actions: {
    support: { from: ['proposed'], to: 'supported' },
    approve: { from: ['supported'], to: 'approved' },
    issue: { from: ['approved'], to: 'issued' },
    decline: { from: ['proposed', 'supported', 'approved'], to: 'declined' },
    withdraw: { from: ['proposed', 'supported', 'approved'], to: 'withdrawn' },
  },
});
export type NoticeState = (typeof noticeMachine)['states'][number];
export type NoticeAction = keyof (typeof noticeMachine)['actions'];
