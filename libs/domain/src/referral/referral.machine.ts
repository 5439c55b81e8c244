import { defineMachine } from '../machine/machine.js';

/** A referral from the moment its order is logged until the stay it led to has ended. */
export const referralMachine = defineMachine({
  name: 'referral',
  initial: 'logged',
  states: ['logged', 'verified', 'accepted', 'admitted', 'closed', 'declined', 'withdrawn', 'not_arrived'],
  settled: ['closed', 'declined', 'withdrawn', 'not_arrived'],
  actions: {
    verify: { from: ['logged'], to: 'verified' },
    accept: { from: ['verified'], to: 'accepted' },
    decline: { from: ['logged', 'verified'], to: 'declined' },
    withdraw: { from: ['logged', 'verified', 'accepted'], to: 'withdrawn' },
    admit: { from: ['accepted'], to: 'admitted' },
    recordNonArrival: { from: ['accepted'], to: 'not_arrived' },
    reopen: { from: ['declined', 'not_arrived'], to: 'logged' },
    close: { from: ['admitted'], to: 'closed' },
  },
});
export type ReferralState = (typeof referralMachine)['states'][number];
export type ReferralAction = keyof (typeof referralMachine)['actions'];

export const DECLINE_REASONS = [
  'no_bed',
  'no_suitable_ward',
  'order_unclear',
  'medical_unfit',
  'wrong_centre',
  'other',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const WITHDRAW_REASONS = ['entered_in_error', 'order_cancelled', 'duplicate', 'other'] as const;
export type WithdrawReason = (typeof WITHDRAW_REASONS)[number];
