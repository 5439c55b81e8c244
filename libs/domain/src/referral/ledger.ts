import type { Day } from '../calendar/day.js';
import { answerOn, type LegalSetting } from '../legal/legal-parameter.js';
import { ENDING_DECISIONS, OPENING_KINDS, type OpeningKind, type OrderEntryKind } from './order-entry.js';
import { reckonedBy, type ExplanationLine } from './term-line.js';

/** One entry of a file's order ledger, as the lawful term reads it. Entries are never changed; corrections amend them. */
export interface LedgerEntry {
  /** From 1 within the file, in the order of entering. */
  readonly number: number;
  readonly kind: OrderEntryKind;
  /** The day the court decided. Of a correction: the right day of the entry it corrects. */
  readonly decidedOn: Day;
  /** Days the decision names; null when it names none. */
  readonly termDays: number | null;
  /** The court of an order, or the one a file is transferred to. */
  readonly courtId: string | null;
  /** The day a second person found it to agree with the scan; null until then. */
  readonly verifiedOn: Day | null;
  /** The earlier entry a correction supersedes, which may be a correction itself; null of other entries. */
  readonly corrects: number | null;
  /**
   * What kind of entry the corrected one should have been; the correction's other fields then stand for its own.
   * Null when it should not have been entered at all.
   */
  readonly correctedKind: Exclude<OrderEntryKind, 'correction'> | null;
  /** The court asks to be told of drug tests in the reports. */
  readonly asksForTests: boolean;
}

export type ActKind = Exclude<OrderEntryKind, 'correction'>;
export type EndingKind = (typeof ENDING_DECISIONS)[number];

/** What stands in the ledger after corrections: an entry by its own words, or by those of the correction that prevails. */
export interface Act {
  readonly entry: number;
  /** The correction whose words these are; undefined when they are the entry's own. */
  readonly correction: number | undefined;
  readonly kind: ActKind;
  readonly decidedOn: Day;
  readonly termDays: number | null;
  readonly courtId: string | null;
  readonly asksForTests: boolean;
}

export const isOpening = (kind: ActKind): kind is OpeningKind =>
  (OPENING_KINDS as readonly ActKind[]).includes(kind);
export const isEnding = (kind: ActKind): kind is EndingKind =>
  (ENDING_DECISIONS as readonly ActKind[]).includes(kind);

/** An entry says an act, or (a correction) that there was none; undefined when it says nothing that counts. */
type Meaning = Act | 'struck' | undefined;

/** Decisions of one day take effect in this order: what gives days before what ends them. */
const RANK: Readonly<Record<ActKind, number>> = {
  voluntary_request: 0,
  transfer_of_court: 0,
  placement_order: 1,
  clinic_order: 1,
  post_release_clinic_order: 1,
  extension: 2,
  continuation: 2,
  release: 3,
  stop: 3,
  revocation: 3,
};

const saysOf = (entry: LedgerEntry): ActKind | null =>
  entry.kind === 'correction' ? entry.correctedKind : entry.kind;

/**
 * Reads a ledger as it stands today: each entry as the newest correction has it that has not been corrected away
 * itself, by the day of the decision and not of entering. Says of every entry that has no part in it why not.
 */
export function readLedger(
  entries: readonly LedgerEntry[],
  setting: LegalSetting,
  today: Day,
): { acts: Act[]; lines: ExplanationLine[] } {
  const lines: ExplanationLine[] = [];
  const corrections = new Map<number, LedgerEntry[]>();
  const rooted = new Set<number>();
  for (const entry of [...entries].sort((a, b) => a.number - b.number)) {
    if (entry.kind === 'correction') {
      if (entry.corrects === null || !rooted.has(entry.corrects)) {
        lines.push({ code: 'correction.of_unknown_entry', entry: entry.number });
        continue;
      }
      corrections.set(entry.corrects, [...(corrections.get(entry.corrects) ?? []), entry]);
    }
    rooted.add(entry.number);
  }

  /** Whether an entry counts by its verification (§5 rule 1: two people stand behind every order). */
  const counts = (entry: LedgerEntry): boolean => {
    if (entry.verifiedOn !== null && entry.verifiedOn <= today) return true;
    const says = saysOf(entry);
    const ends = says !== null && isEnding(says);
    const answer = answerOn(setting, ends ? 'unverified_endings_count' : 'unverified_orders_count', today);
    lines.push({
      code: answer.yes ? 'entry.counted_unverified' : 'entry.not_verified',
      entry: entry.number,
      ...reckonedBy(answer.stamp),
    });
    return answer.yes;
  };

  const ownWords = (entry: LedgerEntry, of: number): Meaning => {
    if (!counts(entry)) return undefined;
    const kind = saysOf(entry);
    if (kind === null) return 'struck';
    return {
      entry: of,
      correction: entry.number === of ? undefined : entry.number,
      kind,
      decidedOn: entry.decidedOn,
      termDays: entry.termDays,
      courtId: entry.courtId,
      asksForTests: entry.asksForTests,
    };
  };

  /** What an entry means, `of` being the entry of the ledger that it, or the chain it corrects, speaks for. */
  const meaningOf = (entry: LedgerEntry, of: number): Meaning => {
    const newestFirst = [...(corrections.get(entry.number) ?? [])].sort((a, b) => b.number - a.number);
    const own = ownWords(entry, of);
    let prevailing: { by: LedgerEntry; meaning: Act | 'struck' } | undefined;
    for (const by of newestFirst) {
      const meaning = meaningOf(by, of);
      if (meaning === undefined) continue;
      if (prevailing === undefined) prevailing = { by, meaning };
      else lines.push({ code: 'entry.superseded', entry: by.number, correction: prevailing.by.number });
    }
    if (prevailing === undefined) return own;
    const struck = prevailing.meaning === 'struck';
    lines.push({
      code: struck ? 'entry.struck' : 'entry.superseded',
      entry: entry.number,
      correction: prevailing.by.number,
    });
    // A correction that is struck leaves what it corrected as if it had never been made.
    return prevailing.meaning === 'struck' ? undefined : prevailing.meaning;
  };

  const acts: Act[] = [];
  for (const entry of entries) {
    if (entry.kind === 'correction') continue;
    const meaning = meaningOf(entry, entry.number);
    if (meaning === undefined || meaning === 'struck') continue;
    if (meaning.decidedOn > today) {
      lines.push({ code: 'entry.in_future', entry: entry.number, from: meaning.decidedOn });
    } else {
      acts.push(meaning);
    }
  }
  acts.sort((a, b) =>
    a.decidedOn === b.decidedOn
      ? RANK[a.kind] - RANK[b.kind] || a.entry - b.entry
      : a.decidedOn < b.decidedOn
        ? -1
        : 1,
  );
  return { acts, lines };
}

/**
 * The number of the entry in whose words the first order of a file stands: that of the correction which prevails over it
 * on the day, or 1 while none does.
 */
export function firstOrderEntry(entries: readonly LedgerEntry[], setting: LegalSetting, today: Day): number {
  return readLedger(entries, setting, today).acts.find(({ entry }) => entry === 1)?.correction ?? 1;
}
