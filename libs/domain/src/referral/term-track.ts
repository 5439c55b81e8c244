import { dayAt, dayNumber } from '../calendar/day.js';
import { lastCountedDay, type Span } from '../calendar/span.js';
import { answerOn, figureOn, type LegalSetting } from '../legal/legal-parameter.js';
import type { LegalBasis } from './legal-basis.js';
import { isEnding, isOpening, type Act, type ActKind } from './ledger.js';
import { measureOf, type CourtMeasure, type OpeningKind } from './order-entry.js';
import { reckonedBy, type ExplanationLine } from './term-line.js';

/** Days of a term and the entry that gives them. */
export interface Segment extends Span {
  readonly entry: number;
}

/** A measure from its first order to the decision that ends it; a later order begins another spell. */
interface Spell {
  segments: Segment[];
  ended: boolean;
  basis: LegalBasis;
}

/** What the ledger says about one of the two measures. */
export interface Track {
  readonly measure: CourtMeasure;
  /** All days a term covers, in order; no two overlap. */
  readonly covered: readonly Segment[];
  /** Those of the latest spell. */
  readonly current: readonly Segment[];
  readonly opened: boolean;
  readonly ended: boolean;
  readonly basis: LegalBasis;
  readonly lines: readonly ExplanationLine[];
}

/** The article whose figures a measure has: a clinic order has its own even in a file that began with a placement. */
export function basisOf(kind: OpeningKind, file: LegalBasis): LegalBasis {
  if (file === 'KRI_LAW' || file === 'OTHER' || kind === 'placement_order') return file;
  return kind === 'clinic_order' ? 'ART39_CLINIC' : 'ART39_POST_RELEASE_CLINIC';
}

const MEANT: Readonly<Record<Exclude<ActKind, OpeningKind>, CourtMeasure | 'both' | 'none'>> = {
  voluntary_request: 'none',
  transfer_of_court: 'none',
  extension: 'placement',
  continuation: 'clinic',
  release: 'placement',
  stop: 'clinic',
  revocation: 'both',
};

/**
 * The measures an act speaks of. Extension and release are the words for a placement, continuation and stop those for
 * a clinic (reference §1.3 no. 39-f, 39-g), but in a file that knows only one measure either pair speaks of that one.
 * A revocation takes back both.
 */
export function actsOn(measure: CourtMeasure, acts: readonly Act[]): Act[] {
  const opened = new Set<CourtMeasure>();
  return acts.filter((act) => {
    if (isOpening(act.kind)) {
      opened.add(measureOf(act.kind));
      return measureOf(act.kind) === measure;
    }
    const meant = MEANT[act.kind];
    if (meant === 'none') return false;
    if (meant === 'both') return opened.has(measure) || (opened.size === 0 && measure === 'placement');
    const other = meant === 'placement' ? 'clinic' : 'placement';
    return (opened.has(meant) || !opened.has(other) ? meant : other) === measure;
  });
}

const named = (act: Act) => ({
  entry: act.entry,
  ...(act.correction === undefined ? {} : { correction: act.correction }),
});

/** The days an act gives: those it names, else those of the parameter in force when it was decided. */
function daysGiven(act: Act, basis: LegalBasis, setting: LegalSetting) {
  if (act.termDays !== null) return { days: act.termDays, stamp: undefined };
  const { value, stamp } = figureOn(
    setting,
    isOpening(act.kind) ? 'term_days' : 'extension_days',
    act.decidedOn,
    basis,
  );
  return { days: value ?? 0, stamp };
}

/**
 * Lays out the terms of one measure from its acts, earliest first. `suspended` are the days on which its clock stands
 * still; they are covered, but use up none of the days a court has given. Terms are never added up when orders
 * overlap: the later end prevails. Nothing but an entry lengthens or ends a term.
 */
export function layOut(
  measure: CourtMeasure,
  acts: readonly Act[],
  suspended: readonly Span[],
  setting: LegalSetting,
): Track {
  const lines: ExplanationLine[] = [];
  const done: Segment[] = [];
  let spell: Spell | undefined;
  const endOf = ({ segments }: Spell): number => segments.at(-1)?.to ?? -Infinity;

  /** Gives days from `start`, and says which of them the spell did not have yet. */
  const give = (into: Spell, act: Act, start: number, code: ExplanationLine['code']): void => {
    const order = isOpening(act.kind);
    const { days, stamp } = daysGiven(act, into.basis, setting);
    if (days < 1) {
      lines.push({
        code: order ? 'order.without_days' : 'extension.without_days',
        ...named(act),
        ...reckonedBy(stamp),
      });
      return;
    }
    const before = endOf(into);
    // An extension of a running term goes on from its last day; only where a term begins is there a first day.
    const begins = code !== 'extension.gives';
    const first = begins ? answerOn(setting, 'first_day_counts', act.decidedOn, into.basis) : undefined;
    const to = lastCountedDay(start, first?.yes === false ? days + 1 : days, suspended);
    if (to <= before) {
      lines.push({
        code: 'order.adds_nothing',
        ...named(act),
        ...reckonedBy(stamp, first?.stamp),
        from: dayAt(start),
        to: dayAt(to),
        days,
      });
      return;
    }
    if (into.segments.length > 0 && start > before + 1) {
      const gap = { from: dayAt(before + 1), to: dayAt(start - 1), days: start - before - 1 };
      lines.push({ code: 'gap.no_term_in_force', ...named(act), ...gap });
    }
    const from = Math.max(start, before + 1);
    into.segments.push({ from, to, entry: act.entry });
    lines.push({
      code,
      ...named(act),
      ...reckonedBy(stamp, first?.stamp),
      from: dayAt(from),
      to: dayAt(to),
      days,
    });
  };

  const open = (act: Act & { kind: OpeningKind }): void => {
    if (spell === undefined || spell.ended) {
      done.push(...(spell?.segments ?? []));
      spell = { segments: [], ended: false, basis: basisOf(act.kind, setting.basis) };
    }
    give(spell, act, dayNumber(act.decidedOn), 'order.gives');
  };

  const extend = (act: Act): void => {
    if (spell === undefined) {
      lines.push({ code: 'extension.without_order', ...named(act) });
    } else if (spell.ended) {
      lines.push({ code: 'extension.after_end', ...named(act), from: act.decidedOn });
    } else {
      const decided = dayNumber(act.decidedOn);
      const last = endOf(spell);
      if (last >= decided) give(spell, act, last + 1, 'extension.gives');
      else give(spell, act, decided, 'extension.gives_after_expiry');
    }
  };

  const end = (act: Act): void => {
    if (spell === undefined) {
      lines.push({ code: 'ending.without_order', ...named(act) });
    } else if (spell.ended) {
      lines.push({ code: 'ending.already_ended', ...named(act), from: act.decidedOn });
    } else {
      const counts = answerOn(setting, 'ending_day_counts', act.decidedOn, spell.basis);
      const last = dayNumber(act.decidedOn) - (counts.yes ? 0 : 1);
      const cut = Math.max(0, endOf(spell) - last);
      spell.segments = spell.segments
        .map((segment) => ({ ...segment, to: Math.min(segment.to, last) }))
        .filter(({ from, to }) => from <= to);
      spell.ended = true;
      lines.push({
        code: 'ending.ends',
        ...named(act),
        ...reckonedBy(counts.stamp),
        from: act.decidedOn,
        days: cut,
      });
    }
  };

  for (const act of acts) {
    if (isOpening(act.kind)) open({ ...act, kind: act.kind });
    else if (isEnding(act.kind)) end(act);
    else extend(act);
  }
  const current = spell?.segments ?? [];
  return {
    measure,
    covered: [...done, ...current],
    current,
    opened: spell !== undefined,
    ended: spell?.ended ?? false,
    basis: spell?.basis ?? setting.basis,
    lines,
  };
}
