import { defineMachine } from '../machine/machine.js';

/**
 * A file opened for a stated reason and a limited time by somebody it is out of reach of. It also comes to `ended` when
 * its time has run out: that is read off the clock of the database and written by nobody.
 */
export const emergencyAccessMachine = defineMachine({
  name: 'emergencyAccess',
  initial: 'open',
  states: ['open', 'ended', 'reviewed'],
  settled: ['reviewed'],
  actions: {
    end: { from: ['open'], to: 'ended' },
    review: { from: ['ended'], to: 'reviewed' },
  },
});
export type EmergencyAccessState = (typeof emergencyAccessMachine)['states'][number];
export type EmergencyAccessAction = keyof (typeof emergencyAccessMachine)['actions'];

/** How an entry stands; an attempt whose number led to no file is kept as well, and nothing is owed for it. */
export const EMERGENCY_STANDINGS = [...emergencyAccessMachine.states, 'found_nothing'] as const;
export type EmergencyStanding = (typeof EMERGENCY_STANDINGS)[number];

/** Why a file was opened. `other` is a reason only together with words, which every opening needs anyway. */
export const EMERGENCY_REASONS = [
  'life_threatening',
  'brought_here',
  'handover',
  'court_or_safety',
  'other',
] as const;
export type EmergencyReason = (typeof EMERGENCY_REASONS)[number];

/** What whoever reviews an opening finds. */
export const REVIEW_OUTCOMES = ['justified', 'not_justified', 'needs_action'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];
