import type { DischargeReason, LegalBasis } from '@najat/domain';
import type { Random } from './random.js';

/*
 * The published figures (domain reference §2.4): about 6,000 completed in all, about 1,000 in residence, 57 to 60 of
 * a hundred exits completed. What lies between is guessed so that these come out.
 */

export type Fate =
  | 'completed'
  | 'otherwise'
  | 'resident'
  | 'logged'
  | 'verified'
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  | 'not_arrived';

export const POPULATION: Readonly<Record<Fate, number>> = {
  completed: 6_010,
  otherwise: 4_270,
  resident: 1_000,
  logged: 48,
  verified: 44,
  accepted: 64,
  declined: 170,
  withdrawn: 90,
  not_arrived: 140,
};

/** Of a hundred courses, this many are somebody's first. */
export const FIRST_TIME = 0.93;

const MONTH = 30.44;

/** Days before today by which a share of all exits had happened; the series of §2.4, moved to end today. */
const EXITS: readonly (readonly [daysAgo: number, share: number])[] = [
  [42 * MONTH, 0],
  [26 * MONTH, 0.12],
  [15 * MONTH, 0.33],
  [5 * MONTH, 0.85],
  [1, 1],
];

/** How many days ago somebody left. */
export function exitDaysAgo(random: Random): number {
  const share = random.share();
  for (let index = 1; index < EXITS.length; index += 1) {
    const [laterDays, laterShare] = EXITS[index] ?? [1, 1];
    const [earlierDays, earlierShare] = EXITS[index - 1] ?? [1, 1];
    if (share > laterShare) continue;
    const part = (share - earlierShare) / (laterShare - earlierShare);
    return Math.max(1, Math.round(earlierDays + part * (laterDays - earlierDays)));
  }
  return 1;
}

/** Days somebody stays who stays to the end: from 30 to 180 with a spike at the first term's 90. */
export function fullStay(random: Random): number {
  const [first, last] = random.weighted<readonly [number, number]>([
    [[32, 56], 8],
    [[57, 84], 15],
    [[86, 94], 49],
    [[95, 130], 13],
    [[131, 182], 15],
  ]);
  return random.whole(first, last);
}

/** Whoever is met in residence on a given day is likelier to be one of those who stay long. */
export function stayOfResident(random: Random): number {
  for (;;) {
    const stay = fullStay(random);
    if (random.chance(stay / 182)) return stay;
  }
}

const COURT_BASES: readonly (readonly [LegalBasis, number])[] = [
  ['ART39_PLACEMENT', 540],
  ['ART32', 360],
  ['ART33', 30],
  ['ART39_CLINIC', 18],
  ['ART39_POST_RELEASE_CLINIC', 14],
  ['ART40_VOLUNTARY', 28],
  ['OTHER', 10],
];

export const legalBasis = (random: Random): LegalBasis => random.weighted(COURT_BASES);

const COURT_REASONS: readonly (readonly [DischargeReason, number])[] = [
  ['COURT_RELEASE_INCOMPLETE', 38],
  ['TRANSFERRED_CENTRE', 21],
  ['ORDER_REVOKED_NONCOMPLIANCE', 16],
  ['TO_HOSPITAL', 9],
  ['IMPRISONED_OTHER_CASE', 9],
  ['ABSCONDED', 6],
  ['DIED', 0.5],
];

const VOLUNTARY_REASONS: readonly (readonly [DischargeReason, number])[] = [
  ['WITHDREW_VOLUNTARY', 55],
  ['DROPPED_OUT', 30],
  ['TO_HOSPITAL', 10],
  ['TRANSFERRED_CENTRE', 5],
];

export function completedReason(random: Random): DischargeReason {
  return random.chance(0.7) ? 'COMPLETED_ABSTINENT' : 'COMPLETED_NON_DEPENDENT';
}

export function otherReason(random: Random, voluntary: boolean): DischargeReason {
  return random.weighted(voluntary ? VOLUNTARY_REASONS : COURT_REASONS);
}

/** Days until an exit that was no completion; each reason has its time. */
export function brokenStay(random: Random, reason: DischargeReason): number {
  if (reason === 'ABSCONDED' || reason === 'TO_HOSPITAL') return random.whole(5, 60);
  if (reason === 'TRANSFERRED_CENTRE') return random.whole(6, 80);
  return random.whole(14, 115);
}
