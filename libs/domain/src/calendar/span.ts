/** Days from `from` to `to`, both included, as numbers of `dayNumber`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The same days as spans that neither touch nor overlap, earliest first. Empty spans vanish. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    if (span.to < span.from) continue;
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

/** The days of `spans` that are not in `without`. */
export function subtractSpans(spans: readonly Span[], without: readonly Span[]): Span[] {
  const holes = mergeSpans(without);
  const rest: Span[] = [];
  for (const span of mergeSpans(spans)) {
    let from = span.from;
    for (const hole of holes) {
      if (hole.to < from || hole.from > span.to) continue;
      if (hole.from > from) rest.push({ from, to: hole.from - 1 });
      from = hole.to + 1;
    }
    if (from <= span.to) rest.push({ from, to: span.to });
  }
  return rest;
}

/** How many days spans of `mergeSpans` or `subtractSpans` hold. */
export const countDays = (spans: readonly Span[]): number =>
  spans.reduce((days, { from, to }) => days + to - from + 1, 0);

/** Whether a day is in one of the spans. */
export const holdsDay = (spans: readonly Span[], day: number): boolean =>
  spans.some(({ from, to }) => from <= day && day <= to);

/**
 * The last of `days` days counted from `start`, days of `skipped` (as `mergeSpans` gives them) not counted.
 * The day before `start` when `days` is 0.
 */
export function lastCountedDay(start: number, days: number, skipped: readonly Span[]): number {
  let last = start + days - 1;
  if (days < 1) return last;
  for (const { from, to } of skipped) {
    if (to < start) continue;
    if (from > last) break;
    last += to - Math.max(from, start) + 1;
  }
  return last;
}
