import fc from 'fast-check';
import {
  addDays,
  dayNumber,
  daysBetween,
  heldSpans,
  lawfulTerm,
  ORDER_ENTRY_KINDS,
  STAY_KINDS,
  standingOn,
  TERM_LINES,
  termAlarm,
  termPhases,
  type ActKind,
  type LawfulTerm,
  type LedgerEntry,
  type LegalParameter,
  type LegalSetting,
  type ParameterKey,
  type Stay,
  type TermLineCode,
} from '../index.js';

/*
 * Random histories, reckoned twice: by the function, and by a walk through the calendar that carries two purses of days
 * and knows nothing of spans, sorting or closed forms. Small figures on few days make everything meet everything.
 */

// Where every property is tried more often (`npm run test:long`), this one is as many times more.
const RUNS = Math.max(100_000, 20 * (fc.readConfigureGlobal().numRuns ?? 0));
const SOME = Math.ceil(RUNS / 10);
/** Milliseconds after which a run hangs rather than works; it grows with the run. */
const PATIENCE = 60_000 + RUNS;

const MONTHS: readonly (readonly [string, number])[] = [
  ['2023-12', 31],
  ['2024-01', 31],
  ['2024-02', 29],
  ['2024-03', 31],
  ['2024-04', 30],
  ['2024-05', 31],
  ['2024-06', 30],
  ['2024-07', 31],
  ['2024-08', 31],
  ['2024-09', 30],
  ['2024-10', 31],
  ['2024-11', 30],
  ['2024-12', 31],
  ['2025-01', 31],
  ['2025-02', 28],
  ['2025-03', 31],
  ['2025-04', 30],
  ['2025-05', 31],
];
/** The calendar of the walk, written out; the leap day is number 90. */
const DAYS = MONTHS.flatMap(([month, length]) =>
  Array.from({ length }, (_, date) => `${month}-${String(date + 1).padStart(2, '0')}`),
);
const at = (index: number): string => DAYS[index] ?? 'beyond the calendar';
const START = dayNumber(at(0));

/** The law of one history, as the walk reads it. */
interface Law {
  readonly termDays: number | null;
  /** The day from which orders that name no days give `laterTermDays`. */
  readonly changedOn: number;
  readonly laterTermDays: number | null;
  readonly extensionDays: number | null;
  readonly firstDayCounts: boolean;
  readonly endingDayCounts: boolean;
  readonly clockWaits: boolean;
  readonly suspends: Readonly<Record<'leave' | 'hospital' | 'absconded', boolean>>;
  readonly unverifiedOrders: boolean;
  readonly unverifiedEndings: boolean;
  readonly dueSoon: number;
  /** Days before the end at which the later alarms begin; null where no figure says. */
  readonly alarms: Readonly<Record<'second' | 'third' | 'last', number | null>>;
}

interface History {
  readonly law: Law;
  readonly entries: readonly LedgerEntry[];
  readonly stays: readonly Stay[];
  readonly today: number;
}

// Generation: every part of a history is one number, taken apart digit by digit, which is quick and shrinks well.
function reader(seed: number): (options: number) => number {
  let rest = seed;
  return (options) => {
    const digit = rest % options;
    rest = Math.floor(rest / options);
    return digit;
  };
}
const ACT_KINDS = ORDER_ENTRY_KINDS.filter((kind): kind is ActKind => kind !== 'correction');
const TODAY_FROM = 50;

function entryOf(seed: number, index: number): LedgerEntry {
  const take = reader(seed);
  // Orders and corrections more often than the rest, or most histories would have neither.
  const kind = [...ORDER_ENTRY_KINDS, 'placement_order', 'placement_order', 'correction'] as const;
  const chosen = kind[take(kind.length)] ?? 'release';
  const decidedOn = at(take(110));
  const days = take(34);
  const verified = take(6);
  const distance = take(4);
  const says = take(ACT_KINDS.length + 1);
  return {
    number: index + 1,
    kind: chosen,
    decidedOn,
    termDays: days > 29 ? null : days,
    courtId: take(3) === 0 ? null : `court-${index}`,
    verifiedOn: verified === 0 ? null : at(verified === 1 ? 80 : 0),
    // Sometimes itself or an entry that is not there.
    corrects: chosen === 'correction' ? index + 1 - distance : null,
    correctedKind: chosen === 'correction' ? (ACT_KINDS[says] ?? null) : null,
    asksForTests: take(2) === 0,
  };
}

function stayOf(seed: number): Stay {
  const take = reader(seed);
  const kinds = [...STAY_KINDS, 'residence', 'residence'] as const;
  const kind = kinds[take(kinds.length)] ?? 'residence';
  const from = take(110);
  const length = take(50);
  return { kind, from: at(from), to: take(4) === 0 ? null : at(from + length) };
}

function lawOf(seed: number): Law {
  const take = reader(seed);
  const yes = (): boolean => take(2) === 1;
  const days = (): number | null => [null, 5, 12, 30][take(4)] ?? null;
  return {
    termDays: days(),
    laterTermDays: days(),
    extensionDays: days(),
    firstDayCounts: yes(),
    endingDayCounts: yes(),
    clockWaits: yes(),
    suspends: { leave: yes(), hospital: yes(), absconded: yes() },
    unverifiedOrders: yes(),
    unverifiedEndings: yes(),
    dueSoon: take(16),
    changedOn: take(110),
    alarms: {
      second: [7, null, 3, 20][take(4)] ?? null,
      third: [2, null, 5][take(3)] ?? null,
      last: [0, null, 1][take(3)] ?? null,
    },
  };
}

const nat = fc.noBias(fc.nat(0x7fff_ffff));
const parts = (maxLength: number) => fc.array(nat, { maxLength, size: 'max' });
const history: fc.Arbitrary<History> = fc
  .tuple(parts(7), parts(4), nat, fc.noBias(fc.nat(90)))
  .map(([entries, stays, law, today]) => ({
    law: lawOf(law),
    entries: entries.map(entryOf),
    stays: stays.map(stayOf),
    today: TODAY_FROM + today,
  }));

function parameter(
  key: ParameterKey,
  value: number | null,
  rest: Partial<LegalParameter> = {},
): LegalParameter {
  return {
    key,
    value,
    jurisdiction: 'federal',
    basis: null,
    version: 1,
    effectiveFrom: '2017-08-08',
    effectiveTo: null,
    status: 'unconfirmed',
    instrument: null,
    source: 'derived',
    note: 'none',
    ...rest,
  };
}

const settingOf = (law: Law): LegalSetting => ({
  jurisdiction: 'federal',
  basis: 'ART39_PLACEMENT',
  parameters: [
    parameter('term_days', law.termDays),
    parameter('term_days', law.laterTermDays, { version: 2, effectiveFrom: at(law.changedOn) }),
    parameter('term_days', 29, { jurisdiction: 'kri', version: 9 }),
    parameter('extension_days', law.extensionDays),
    parameter('first_day_counts', Number(law.firstDayCounts)),
    parameter('ending_day_counts', Number(law.endingDayCounts)),
    parameter('clock_waits_for_arrival', Number(law.clockWaits)),
    parameter('leave_suspends', Number(law.suspends.leave)),
    parameter('hospital_suspends', Number(law.suspends.hospital)),
    parameter('absconded_suspends', Number(law.suspends.absconded)),
    parameter('unverified_orders_count', Number(law.unverifiedOrders)),
    parameter('unverified_endings_count', Number(law.unverifiedEndings)),
    parameter('alarm_first_days', law.dueSoon),
    parameter('alarm_second_days', law.alarms.second),
    parameter('alarm_third_days', law.alarms.third),
    parameter('alarm_last_days', law.alarms.last),
  ],
});

const reckon = ({ entries, law, stays, today }: History): LawfulTerm =>
  lawfulTerm(entries, settingOf(law), stays, at(today));

// ---- The walk

const ENDS = ['release', 'stop', 'revocation'];
const OPENS = ['placement_order', 'clinic_order', 'post_release_clinic_order'];
type MeasureName = 'placement' | 'clinic';

/** What each entry says in the end: corrections are applied from the last to the first, so each is final when it is. */
function inTheEnd({ entries, law, today }: History) {
  const sheet = new Map(
    entries.map((entry) => {
      const kind = entry.kind === 'correction' ? entry.correctedKind : entry.kind;
      const verified = entry.verifiedOn !== null && entry.verifiedOn <= at(today);
      const ends = kind !== null && ENDS.includes(kind);
      const counts = verified || (ends ? law.unverifiedEndings : law.unverifiedOrders);
      return [entry.number, { entry, says: { ...entry, kind }, alive: counts, settled: false }];
    }),
  );
  const lastFirst = [...sheet.values()].sort((a, b) => b.entry.number - a.entry.number);
  for (const { entry, says, alive } of lastFirst) {
    const target = sheet.get(entry.corrects ?? 0);
    if (entry.kind !== 'correction' || !alive || target === undefined) continue;
    if (target.entry.number >= entry.number || target.settled) continue;
    target.settled = true;
    target.alive = says.kind !== null;
    target.says = says;
  }
  const actsOf = new Map<string, { kind: string; termDays: number | null; courtId: string | null }[]>();
  for (const stage of [['transfer_of_court'], OPENS, ['extension', 'continuation'], ENDS]) {
    for (const { entry, alive, says } of sheet.values()) {
      const { kind, decidedOn, termDays, courtId } = says;
      if (!alive || entry.kind === 'correction' || kind === null || !stage.includes(kind)) continue;
      if (decidedOn > at(today)) continue;
      actsOf.set(decidedOn, [...(actsOf.get(decidedOn) ?? []), { kind, termDays, courtId }]);
    }
  }
  return actsOf;
}

interface Purse {
  left: number;
  opened: boolean;
  ended: boolean;
  seen: boolean;
  first: number | null;
  last: number | null;
  covered: Set<number>;
}

const purse = (): Purse => ({
  left: 0,
  opened: false,
  ended: false,
  seen: false,
  first: null,
  last: null,
  covered: new Set(),
});

/** The days of each kind of stay, ticked off one by one; a stay that lasts is known until today. */
function calendarOf({ stays, today }: History): Record<Stay['kind'], Set<number>> {
  const calendar = {
    residence: new Set<number>(),
    attendance: new Set<number>(),
    leave: new Set<number>(),
    hospital: new Set<number>(),
    absconded: new Set<number>(),
  };
  for (const { kind, from, to } of stays) {
    if (from > at(today)) continue;
    for (let day = DAYS.indexOf(from); at(day) <= (to ?? at(today)); day += 1) calendar[kind].add(day);
  }
  return calendar;
}

function walk(story: History) {
  const { law, today } = story;
  const actsOf = inTheEnd(story);
  const calendar = calendarOf(story);
  const purses = { placement: purse(), clinic: purse() };
  const held = { placement: new Set<number>(), clinic: new Set<number>() };
  let courtId: string | null = null;

  const meant = (kind: string): MeasureName[] => {
    const { placement, clinic } = purses;
    if (kind === 'revocation') {
      return (['placement', 'clinic'] as const).filter((name) => purses[name].opened);
    }
    if (kind === 'extension' || kind === 'release') {
      return [placement.opened || !clinic.opened ? 'placement' : 'clinic'];
    }
    return [clinic.opened || !placement.opened ? 'clinic' : 'placement'];
  };

  for (let day = 0; day <= today || purses.placement.left > 0 || purses.clinic.left > 0; day += 1) {
    if (day <= today) {
      if (calendar.residence.has(day) && !calendar.absconded.has(day)) held.placement.add(day);
      if (calendar.attendance.has(day)) held.clinic.add(day);
    }
    const emptied: Purse[] = [];
    for (const act of actsOf.get(at(day)) ?? []) {
      if (act.kind === 'transfer_of_court') {
        courtId = act.courtId ?? courtId;
        continue;
      }
      const opens = OPENS.includes(act.kind);
      const ruled = opens ? (day >= law.changedOn ? law.laterTermDays : law.termDays) : law.extensionDays;
      const days = act.termDays ?? ruled ?? 0;
      const fresh = days === 0 ? 0 : days + (law.firstDayCounts ? 0 : 1);
      if (opens) {
        courtId = act.courtId ?? courtId;
        const own = purses[act.kind === 'placement_order' ? 'placement' : 'clinic'];
        if (own.ended || !own.opened) Object.assign(own, { first: null, last: null, ended: false });
        own.opened = true;
        own.left = Math.max(own.left, fresh);
        continue;
      }
      for (const name of meant(act.kind)) {
        const own = purses[name];
        if (!own.opened || own.ended) continue;
        own.ended = ENDS.includes(act.kind);
        if (!own.ended) own.left = own.left > 0 ? own.left + days : fresh;
        else if (law.endingDayCounts) emptied.push(own);
        else own.left = 0;
      }
    }
    for (const name of ['placement', 'clinic'] as const) {
      const own = purses[name];
      own.seen ||= held[name].has(day);
      const waits = law.clockWaits && !own.seen && day <= today;
      const away =
        name === 'placement' &&
        (['leave', 'hospital', 'absconded'] as const).some(
          (kind) => law.suspends[kind] && calendar[kind].has(day),
        );
      if (own.left > 0) {
        own.covered.add(day);
        own.first ??= day;
        own.last = day;
        if (!waits && !away) own.left -= 1;
      }
      if (emptied.includes(own)) own.left = 0;
    }
  }

  const { placement, clinic } = purses;
  const resident = held.placement.has(today);
  const name = clinic.opened && !resident && !placement.covered.has(today) ? 'clinic' : 'placement';
  const own = purses[name];
  const left = own.covered.has(today) && own.last !== null ? own.last - today : null;
  const status = !own.opened
    ? 'no_order'
    : left !== null
      ? left <= law.dueSoon
        ? 'due_soon'
        : 'running'
      : own.first === null && !own.ended
        ? 'no_term'
        : held[name].has(today)
          ? 'overdue'
          : 'ended';
  const uncovered = [...held.placement].filter((day) => !placement.covered.has(day));
  return {
    answer: {
      measure: own.opened ? name : null,
      from: own.first === null ? null : at(own.first),
      to: own.last === null ? null : at(own.last),
      daysLeft: left,
      status,
      daysWithoutBasis: uncovered.length,
      daysHeldPastExpiry: uncovered.filter((day) => [...placement.covered].some((other) => other < day))
        .length,
      courtId,
    },
    covered: { placement: [...placement.covered], clinic: [...clinic.covered] },
    uncovered,
    attended: [...held.clinic].filter((day) => !clinic.covered.has(day)),
  };
}

const answerOf = ({ basis: _basis, periods: _periods, lines: _lines, ...answer }: LawfulTerm) => answer;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** An assertion that costs nothing while it holds; Jest's own would take longer than what it compares. */
function alike(a: unknown, b: unknown): void {
  if (!same(a, b)) expect(a).toEqual(b);
}

const indexOf = (day: string | undefined): number => (day === undefined ? NaN : dayNumber(day) - START);
const daysIn = (ranges: readonly { from?: string; to?: string }[]): number[] =>
  ranges
    .flatMap(({ from, to }) => {
      const first = indexOf(from);
      return Array.from({ length: indexOf(to) - first + 1 }, (_, index) => first + index);
    })
    .sort((a, b) => a - b);

const OF_VOLUNTARY_FILES: ReadonlySet<TermLineCode> = new Set([
  'voluntary.no_term',
  'entry.not_for_voluntary_file',
  'status.voluntary',
]);

describe(`lawful term, over ${RUNS} random histories`, () => {
  it(
    'is what a walk through the calendar finds, with a line for every day and every entry',
    () => {
      const seen = new Map<string, number>();
      fc.assert(
        fc.property(history, (story) => {
          const term = reckon(story);
          const walked = walk(story);
          const { answer } = walked;
          alike(answerOf(term), {
            measure: answer.measure,
            from: answer.from,
            to: answer.to,
            daysLeft: answer.daysLeft,
            status: answer.status,
            daysWithoutBasis: answer.daysWithoutBasis,
            daysHeldPastExpiry: answer.daysHeldPastExpiry,
            courtId: answer.courtId,
          });
          // Each covered day once, by the entry a line says gives it.
          for (const measure of ['placement', 'clinic'] as const) {
            alike(
              daysIn(term.periods.filter((period) => period.measure === measure)),
              walked.covered[measure],
            );
          }
          for (const { entry, from, to } of term.periods) {
            const line = term.lines.find(
              (each) => each.code.includes('.gives') && each.entry === entry && each.from === from,
            );
            if (line?.to === undefined || line.to < to) expect({ entry, from, to }).toEqual(line);
          }
          // Each day held without basis once.
          const daysOf = (code: string) => daysIn(term.lines.filter((line) => line.code.startsWith(code)));
          alike(daysOf('held.'), walked.uncovered);
          alike(daysOf('attended.'), walked.attended);
          const spokenOf = new Set(term.lines.flatMap(({ entry, correction }) => [entry, correction]));
          const silent = story.entries.filter(({ number }) => !spokenOf.has(number));
          if (silent.length > 0) expect(silent).toEqual([]);
          for (const { code } of term.lines) seen.set(code, (seen.get(code) ?? 0) + 1);
        }),
        { numRuns: RUNS },
      );
      // The histories are worth the name: all that can be said of a court's file was said often.
      const rare = TERM_LINES.filter(
        (code) => !OF_VOLUNTARY_FILES.has(code) && (seen.get(code) ?? 0) < RUNS / 500,
      );
      expect(rare).toEqual([]);
    },
    PATIENCE,
  );

  const plain = history.map((story) => ({
    ...story,
    entries: story.entries
      .filter(({ kind }) => kind !== 'correction')
      .map((entry, index) => ({ ...entry, number: index + 1, verifiedOn: at(0) })),
  }));
  const coveredBy = (term: LawfulTerm): Set<string> =>
    new Set(
      (['placement', 'clinic'] as const).flatMap((measure) =>
        daysIn(term.periods.filter((period) => period.measure === measure)).map((day) => `${measure} ${day}`),
      ),
    );
  const added = (story: History, entry: Partial<LedgerEntry>): History => ({
    ...story,
    entries: [
      ...story.entries,
      {
        number: story.entries.length + 1,
        kind: 'release',
        decidedOn: at(0),
        termDays: null,
        courtId: null,
        verifiedOn: at(0),
        corrects: null,
        correctedKind: null,
        asksForTests: false,
        ...entry,
      },
    ],
  });
  const day = fc.nat(109).map(at);
  const holds = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>): void =>
    fc.assert(property, { numRuns: SOME });

  /** The level of the alarm, looked for from the most pressing one on. */
  const levelOf = (story: History): string | undefined => {
    const { answer, uncovered } = walk(story);
    if (uncovered.includes(story.today)) return 'held';
    if (answer.status === 'overdue') return 'attended';
    const left = answer.daysLeft;
    if (left === null) return undefined;
    const { dueSoon, alarms } = story.law;
    const thresholds = { last: alarms.last, third: alarms.third, second: alarms.second, first: dueSoon };
    const reached = Object.entries(thresholds).filter(([, days]) => days !== null && left <= days);
    const nearest = Math.min(...reached.map(([, days]) => days ?? Infinity));
    return reached.find(([, days]) => days === nearest)?.[0];
  };

  it(
    'sounds an alarm exactly when its end is near or somebody is under a measure that nothing covers',
    () => {
      holds(
        fc.property(history, (story) => {
          const alarm = termAlarm(reckon(story), settingOf(story.law), at(story.today));
          alike(alarm?.level, levelOf(story));
          alike(
            alarm?.kind.slice(0, 4),
            alarm && (alarm.kind === 'term_ends' ? 'term' : alarm.level.slice(0, 4)),
          );
          if (alarm !== undefined && alarm.on > at(story.today)) expect(alarm.on).toBe('in the past');
        }),
      );
    },
    PATIENCE,
  );

  it(
    'does not depend on the order in which entries were entered',
    () => {
      holds(
        fc.property(plain, fc.nat(6), (story, turn) => {
          const { entries } = story;
          const turned = [...entries.slice(turn), ...entries.slice(0, turn)].reverse();
          const reentered = turned.map((entry, index) => ({ ...entry, number: index + 1 }));
          const distinct = new Set(entries.map(({ decidedOn }) => decidedOn)).size === entries.length;
          const courtless = (term: LawfulTerm) => ({ ...answerOf(term), courtId: distinct && term.courtId });
          alike(courtless(reckon({ ...story, entries: reentered })), courtless(reckon(story)));
          // Nor on how the list of them happens to be sorted.
          alike(answerOf(reckon({ ...story, entries: [...entries].reverse() })), answerOf(reckon(story)));
        }),
      );
    },
    PATIENCE,
  );

  it(
    'is not changed by a correction that says the same',
    () => {
      holds(
        fc.property(plain, fc.nat(6), (story, which) => {
          const same = story.entries[which];
          if (same === undefined || same.kind === 'correction') return;
          const { number: corrects, kind: correctedKind } = same;
          const corrected = added(story, {
            ...same,
            number: 99,
            kind: 'correction',
            corrects,
            correctedKind,
          });
          alike(answerOf(reckon(corrected)), answerOf(reckon(story)));
        }),
      );
    },
    PATIENCE,
  );

  it(
    'is, with an entry struck, what it is without the entry; and with the striking struck, what it was',
    () => {
      holds(
        fc.property(plain, fc.nat(6), (story, which) => {
          const gone = story.entries[which];
          if (gone === undefined) return;
          const struck = added(story, { kind: 'correction', number: 98, corrects: gone.number });
          const without = { ...story, entries: story.entries.filter((entry) => entry !== gone) };
          alike(answerOf(reckon(struck)), answerOf(reckon(without)));
          const restored = added(struck, { kind: 'correction', number: 99, corrects: 98 });
          alike(answerOf(reckon(restored)), answerOf(reckon(story)));
        }),
      );
    },
    PATIENCE,
  );

  it(
    'has its court changed by a transfer, and nothing else',
    () => {
      holds(
        fc.property(plain, day, (story, decidedOn) => {
          const before = reckon(story);
          const after = reckon(added(story, { kind: 'transfer_of_court', courtId: 'elsewhere', decidedOn }));
          alike({ ...answerOf(after), courtId: null }, { ...answerOf(before), courtId: null });
          alike(after.periods, before.periods);
        }),
      );
    },
    PATIENCE,
  );

  it(
    'is not lengthened by leave that does not suspend it, nor shortened by leave that does',
    () => {
      holds(
        fc.property(history, day, fc.nat(40), (story, from, length) => {
          const to = at(DAYS.indexOf(from) + length);
          const before = reckon(story);
          const after = reckon({ ...story, stays: [...story.stays, { kind: 'leave', from, to }] });
          if (!story.law.suspends.leave) alike(answerOf(after), answerOf(before));
          else expect((after.to ?? '') >= (before.to ?? '') || after.measure !== before.measure).toBe(true);
        }),
      );
    },
    PATIENCE,
  );

  it(
    'loses no day to an extension, and gains none by a release',
    () => {
      holds(
        fc.property(plain, day, fc.boolean(), (story, decidedOn, extends_) => {
          const kind = extends_ ? 'extension' : 'release';
          const before = coveredBy(reckon(story));
          const after = coveredBy(reckon(added(story, { kind, decidedOn, termDays: 10 })));
          const [fewer, more] = extends_ ? [before, after] : [after, before];
          expect([...fewer].every((each) => more.has(each))).toBe(true);
        }),
      );
    },
    PATIENCE,
  );

  it(
    'is not extended by the passing of days',
    () => {
      holds(
        fc.property(plain, fc.integer({ min: 1, max: 60 }), (story, days) => {
          const settled = {
            ...story,
            // A clock that waits for an arrival does wait longer with each day.
            law: { ...story.law, clockWaits: false },
            today: 160,
            stays: story.stays.map((stay) => ({ ...stay, to: stay.to ?? at(159) })),
          };
          const now = reckon(settled);
          const later = reckon({ ...settled, today: settled.today + days });
          alike(coveredBy(later).size, coveredBy(now).size);
          if (now.daysLeft === null) expect(later.daysLeft).toBeNull();
          else expect(later.daysLeft ?? now.daysLeft - days).toBe(now.daysLeft - days);
        }),
      );
    },
    PATIENCE,
  );

  it(
    'stands on every later day as its phases say',
    () => {
      // Each run reckons a term some hundred times.
      fc.assert(
        fc.property(history, fc.array(fc.nat(150), { minLength: 1, maxLength: 12 }), (story, days) => {
          const { entries, stays } = story;
          const phases = termPhases(entries, settingOf(story.law), stays, at(story.today));
          for (const passed of days) {
            const day = addDays(at(story.today), passed);
            const setting = settingOf(story.law);
            const term = lawfulTerm(entries, setting, stays, day);
            const { measure, from, to, status, daysLeft, daysWithoutBasis, daysHeldPastExpiry } = term;
            alike(standingOn(phases, day), {
              alarm: termAlarm(term, setting, day)?.level ?? null,
              measure,
              from,
              to,
              status,
              daysLeft,
              daysWithoutBasis,
              daysHeldPastExpiry,
            });
          }
          expect(
            phases.every(({ until }, index) => until === null || until < (phases[index + 1]?.since ?? '')),
          ).toBe(true);
        }),
        { numRuns: SOME / 10 },
      );
    },
    PATIENCE,
  );

  it(
    'was held past expiry, and will be, on the days its spans say',
    () => {
      // What is not known today moves them: entries and verifications of later days are not among the facts.
      fc.assert(
        fc.property(history, fc.array(fc.nat(150), { minLength: 1, maxLength: 6 }), (story, days) => {
          const today = at(story.today);
          const setting = settingOf(story.law);
          const known = story.entries
            .filter(({ decidedOn }) => decidedOn <= today)
            .map((entry, index) => ({
              ...entry,
              number: index + 1,
              verifiedOn: entry.verifiedOn !== null && entry.verifiedOn <= today ? entry.verifiedOn : null,
            }));
          const spans = heldSpans(known, setting, story.stays, today);
          for (const passed of days) {
            const day = addDays(today, passed);
            const ended = spans.map(({ from, to }) => ({ from, to: to === null || to > day ? day : to }));
            const held = ended.reduce((sum, { from, to }) => sum + Math.max(0, daysBetween(from, to) + 1), 0);
            alike(held, lawfulTerm(known, setting, story.stays, day).daysHeldPastExpiry);
          }
        }),
        { numRuns: SOME / 10 },
      );
    },
    PATIENCE,
  );
});
