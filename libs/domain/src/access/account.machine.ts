import { defineMachine } from '../machine/machine.js';

export const accountMachine = defineMachine({
  name: 'account',
  initial: 'active',
  states: ['active', 'disabled'],
  settled: ['active', 'disabled'],
  actions: {
    edit: { from: ['active'], to: 'active' },
    disable: { from: ['active'], to: 'disabled' },
    enable: { from: ['disabled'], to: 'active' },
    resetPassword: { from: ['active'], to: 'active' },
    resetSecondFactor: { from: ['active'], to: 'active' },
  },
});
export type AccountState = (typeof accountMachine)['states'][number];
export type AccountAction = keyof (typeof accountMachine)['actions'];
