import { defineMachine } from '../machine/machine.js';

/** Whether a bed may be given to anybody. Who lies in it is a placement, a fact of its own. */
export const bedMachine = defineMachine({
  name: 'bed',
  initial: 'in_service',
  states: ['in_service', 'out_of_service'],
  settled: ['in_service', 'out_of_service'],
  actions: {
    takeOut: { from: ['in_service'], to: 'out_of_service' },
    bringBack: { from: ['out_of_service'], to: 'in_service' },
  },
});
export type BedState = (typeof bedMachine)['states'][number];
export type BedAction = keyof (typeof bedMachine)['actions'];

/** Two facts in one word: whether the bed serves, and who has it. */
export const BED_STANDINGS = ['occupied', 'reserved', 'free', 'out_of_service'] as const;
export type BedStanding = (typeof BED_STANDINGS)[number];
