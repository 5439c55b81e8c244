import {
  admissionKindOf,
  checkBedNeed,
  checkReason,
  checkVerifier,
  type ReferralAction,
  type Sex,
} from '@najat/domain';
import type { AcceptReferral, DeclineReferral, WithdrawReferral } from './referral.dto.js';
import { verifyEntries } from './ledger.js';
import { freeBed, giveBed } from './placement.js';
import type { Referral } from './referral.entity.js';
import type { Actor } from '../platform/access/actor.js';
import type { Tx } from '../platform/database/tx.js';
import { assertNone } from '../platform/problem/problem.js';

/** What each action needs besides the version. */
export interface ReferralPayload {
  verify: object;
  accept: Pick<AcceptReferral, 'bedId' | 'expectedOn'>;
  decline: Pick<DeclineReferral, 'reason' | 'words'>;
  withdraw: Pick<WithdrawReferral, 'reason' | 'words'>;
  admit: object;
  recordNonArrival: object;
  reopen: object;
  close: object;
}

/** What the action changes on the referral, and the codes its history sentence needs. */
export interface Effect {
  readonly change: Partial<Referral>;
  readonly data?: Readonly<Record<string, string>>;
}

type EffectOf<Action extends ReferralAction> = (
  tx: Tx,
  actor: Actor,
  referral: Referral,
  payload: ReferralPayload[Action],
) => Promise<Effect>;

const NOTHING: Effect = { change: {} };
/** A reopened referral starts again: it is verified anew. */
const REOPENED = {
  verifiedBy: null,
  verifiedAt: null,
  acceptedAt: null,
  expectedOn: null,
  endedAt: null,
  endReason: null,
  endWords: null,
};

/** The rules and writes of each action, inside its transaction. */
export const REFERRAL_EFFECTS: { readonly [Action in ReferralAction]: EffectOf<Action> } = {
  verify: async (tx, actor, referral) => {
    assertNone(checkVerifier(referral.loggedBy, actor.accountId));
    await verifyEntries(tx, actor, referral.id);
    return { change: { verifiedBy: actor.accountId, verifiedAt: tx.now } };
  },

  accept: async (tx, _actor, referral, { bedId, expectedOn }) => {
    assertNone(checkBedNeed(admissionKindOf(referral.legalBasis), bedId));
    if (bedId !== undefined) {
      await giveBed(tx, {
        referralId: referral.id,
        centreId: referral.centreId,
        personSex: await sexOf(tx, referral.personId),
        bedId,
      });
    }
    return { change: { acceptedAt: tx.now, expectedOn: expectedOn ?? null } };
  },

  decline: (tx, _actor, _referral, { reason, words }) => {
    assertNone(checkReason(reason, words, 'words'));
    return Promise.resolve({
      change: { endedAt: tx.now, endReason: reason, endWords: words ?? null },
      data: { reason },
    });
  },

  withdraw: async (tx, _actor, referral, { reason, words }) => {
    assertNone(checkReason(reason, words, 'words'));
    await freeBed(tx, referral.id);
    return { change: { endedAt: tx.now, endReason: reason, endWords: words ?? null }, data: { reason } };
  },

  admit: () => Promise.resolve(NOTHING),

  recordNonArrival: async (tx, _actor, referral) => {
    await freeBed(tx, referral.id);
    return { change: { endedAt: tx.now } };
  },

  reopen: () => Promise.resolve({ change: REOPENED }),

  close: (tx) => Promise.resolve({ change: { endedAt: tx.now } }),
};

async function sexOf(tx: Tx, personId: string): Promise<Sex> {
  const { sex } = await tx.one<{ sex: Sex }>('SELECT sex FROM person WHERE id = $1', [personId]);
  return sex;
}
