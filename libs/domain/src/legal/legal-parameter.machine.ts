import { defineMachine } from '../machine/machine.js';

/**
 * One version of a figure of the law. A proposal moves nobody's term: it is reckoned with once a second legal officer
 * has confirmed it. What Najat starts with is adopted and unconfirmed, and may be confirmed where it stands.
 */
export const legalParameterMachine = defineMachine({
  name: 'legalParameter',
  initial: 'proposed',
  states: ['proposed', 'adopted', 'withdrawn'],
  settled: ['adopted', 'withdrawn'],
  actions: {
    confirm: { from: ['proposed', 'adopted'], to: 'adopted' },
    withdraw: { from: ['proposed'], to: 'withdrawn' },
  },
});
export type LegalParameterState = (typeof legalParameterMachine)['states'][number];
export type LegalParameterAction = keyof (typeof legalParameterMachine)['actions'];
