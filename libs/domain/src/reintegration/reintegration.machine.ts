import { defineMachine } from '../machine/machine.js';

/** The reintegration plan: written with the person, agreed, and revised when life changes. */
export const planMachine = defineMachine({
  name: 'plan',
  initial: 'draft',
  states: ['draft', 'agreed'],
  settled: ['agreed'],
  actions: {
    save: { from: ['draft'], to: 'draft' },
    agree: { from: ['draft'], to: 'agreed' },
    revise: { from: ['agreed'], to: 'draft' },
  },
});
export type PlanState = (typeof planMachine)['states'][number];
export type PlanAction = keyof (typeof planMachine)['actions'];

/** A follow-up contact. "Not reached" may be tried again; "lost" is a finding of its own, never a success. */
export const followUpMachine = defineMachine({
  name: 'followUp',
  initial: 'scheduled',
  states: ['scheduled', 'reached', 'not_reached', 'lost'],
  settled: ['reached', 'lost'],
  actions: {
    reach: { from: ['scheduled', 'not_reached'], to: 'reached' },
    miss: { from: ['scheduled', 'not_reached'], to: 'not_reached' },
    lose: { from: ['scheduled', 'not_reached'], to: 'lost' },
  },
});
export type FollowUpState = (typeof followUpMachine)['states'][number];
export type FollowUpAction = keyof (typeof followUpMachine)['actions'];

/** Months after discharge at which a person is followed up (DESIGN §2). */
export const FOLLOW_UP_MONTHS = [1, 3, 6, 12] as const;
export type FollowUpMonth = (typeof FOLLOW_UP_MONTHS)[number];

/** What a reached person says of their standing. Self-reported: it informs care and counts, never the court. */
export const STANDINGS = ['sustained', 'returned_to_use', 'in_treatment_again', 'not_said'] as const;
export type Standing = (typeof STANDINGS)[number];

export const HOME_SITUATIONS = ['with_family', 'own_home', 'with_others', 'none_yet'] as const;
export type HomeSituation = (typeof HOME_SITUATIONS)[number];
export const WORK_SITUATIONS = ['returns_to_job', 'job_found', 'looking', 'training', 'not_looking'] as const;
export type WorkSituation = (typeof WORK_SITUATIONS)[number];
export const LABOUR_REFERRALS = ['not_offered', 'accepted', 'refused'] as const;
/** Referral to the Labour Ministry's aftercare, the statutory destination (Law 50/2017 Art. 7(1)). */
export type LabourReferral = (typeof LABOUR_REFERRALS)[number];
