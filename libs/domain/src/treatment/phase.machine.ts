import { defineMachine } from '../machine/machine.js';

/** One discipline's course within an admission. Nothing here ends by itself: a person decides each step. */
export const phaseMachine = defineMachine({
  name: 'phase',
  initial: 'offered',
  states: ['offered', 'planned', 'in_progress', 'completed', 'discontinued'],
  settled: ['completed', 'discontinued'],
  actions: {
    plan: { from: ['offered', 'planned'], to: 'planned' },
    start: { from: ['planned'], to: 'in_progress' },
    complete: { from: ['in_progress'], to: 'completed' },
    discontinue: { from: ['offered', 'planned', 'in_progress'], to: 'discontinued' },
    resume: { from: ['completed', 'discontinued'], to: 'offered' },
  },
});
export type PhaseState = (typeof phaseMachine)['states'][number];
export type PhaseAction = keyof (typeof phaseMachine)['actions'];

/** Why a phase stopped before its goals were met. `discharged` is written when the admission itself ends. */
export const DISCONTINUE_REASONS = [
  'not_indicated',
  'refused',
  'health',
  'non_attendance',
  'discharged',
  'other',
] as const;
export type DiscontinueReason = (typeof DISCONTINUE_REASONS)[number];
