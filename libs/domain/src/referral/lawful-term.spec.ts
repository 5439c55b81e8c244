import {
  addDays,
  lawfulTerm,
  reportDeadlines,
  startingParameters,
  termAlarm,
  type LawfulTerm,
  type LedgerEntry,
  type LegalParameter,
  type LegalSetting,
  type ParameterKey,
  type Stay,
} from '../index.js';

const FEDERAL: LegalSetting = {
  jurisdiction: 'federal',
  basis: 'ART39_PLACEMENT',
  parameters: startingParameters(),
};

/** The federal setting with other figures for all articles. */
const withLaw = (figures: Partial<Record<ParameterKey, number>>): LegalSetting => ({
  ...FEDERAL,
  parameters: FEDERAL.parameters.map((each): LegalParameter => {
    const value = figures[each.key];
    return value === undefined ? each : { ...each, version: 2, value };
  }),
});

type Words = Partial<Omit<LedgerEntry, 'number'>> & Pick<LedgerEntry, 'kind'>;
/** A ledger, its entries numbered as they come, each verified on the day of the decision unless it says otherwise. */
const ledger = (...entries: readonly Words[]): LedgerEntry[] =>
  entries.map((entry, index) => ({
    decidedOn: '2026-01-01',
    termDays: null,
    courtId: null,
    verifiedOn: entry.decidedOn ?? '2026-01-01',
    corrects: null,
    correctedKind: null,
    asksForTests: false,
    ...entry,
    number: index + 1,
  }));

const placedFor = (termDays: number | null, decidedOn = '2026-01-01'): Words => ({
  kind: 'placement_order',
  decidedOn,
  termDays,
  courtId: 'rusafa',
});
const inResidence = (from = '2026-01-01', to: string | null = null): Stay => ({
  kind: 'residence',
  from,
  to,
});

const codes = (term: LawfulTerm): string[] => term.lines.map(({ code }) => code);
const line = (term: LawfulTerm, code: string) => term.lines.find((each) => each.code === code);

describe('the term of an order', () => {
  it('is as many days as the order names, the day of the order the first of them', () => {
    const term = lawfulTerm(ledger(placedFor(90)), FEDERAL, [inResidence()], '2026-01-10');
    expect(term).toMatchObject({ from: '2026-01-01', to: '2026-03-31', daysLeft: 80, status: 'running' });
    expect(line(term, 'order.gives')).toMatchObject({
      entry: 1,
      days: 90,
      from: '2026-01-01',
      to: '2026-03-31',
    });
  });

  it('counts a leap day as a day', () => {
    const leap = lawfulTerm(ledger(placedFor(90, '2024-01-01')), FEDERAL, [], '2024-01-01');
    const common = lawfulTerm(ledger(placedFor(90, '2025-01-01')), FEDERAL, [], '2025-01-01');
    expect([leap.to, common.to]).toEqual(['2024-03-30', '2025-03-31']);
  });

  it('is that of the article when the order names no days, and says by which version', () => {
    const term = lawfulTerm(ledger(placedFor(null)), FEDERAL, [], '2026-01-10');
    expect(term.to).toBe('2026-03-31');
    expect(line(term, 'order.gives')?.parameters).toContainEqual({
      key: 'term_days',
      basis: 'ART39_PLACEMENT',
      version: 1,
      confirmed: false,
    });
  });

  it('is unknown in the Kurdistan Region unless the order names it: federal figures do not reach there', () => {
    const region: LegalSetting = { ...FEDERAL, jurisdiction: 'kri', basis: 'KRI_LAW' };
    const term = lawfulTerm(ledger(placedFor(null)), region, [inResidence()], '2026-01-10');
    expect(term).toMatchObject({ status: 'no_term', from: null, to: null, daysWithoutBasis: 10 });
    expect(lawfulTerm(ledger(placedFor(60)), region, [], '2026-01-10').to).toBe('2026-03-01');
  });

  it('is absent without an order, and every day in residence is without basis', () => {
    const term = lawfulTerm([], FEDERAL, [inResidence()], '2026-01-05');
    expect(term).toMatchObject({ status: 'no_order', daysWithoutBasis: 5, daysHeldPastExpiry: 0 });
    expect(termAlarm(term, FEDERAL, '2026-01-05')).toEqual({
      kind: 'held_before_term',
      level: 'held',
      on: '2026-01-01',
      days: 5,
    });
  });

  it('does not exist for those who came of their own accord', () => {
    const voluntary: LegalSetting = { ...FEDERAL, basis: 'ART40_VOLUNTARY' };
    const entries = ledger({ kind: 'voluntary_request' }, placedFor(90));
    const term = lawfulTerm(entries, voluntary, [inResidence()], '2026-06-01');
    expect(term).toMatchObject({ status: 'voluntary', to: null, daysWithoutBasis: 0 });
    expect(codes(term)).toEqual(['voluntary.no_term', 'entry.not_for_voluntary_file', 'status.voluntary']);
  });
});

describe('a term that runs out', () => {
  const entries = ledger(placedFor(30));
  const on = (today: string) => lawfulTerm(entries, FEDERAL, [inResidence()], today);

  it('is due soon from the first alarm on, ends with its last day, and is overdue the day after', () => {
    expect(['2026-01-15', '2026-01-16', '2026-01-30', '2026-01-31'].map((day) => on(day).status)).toEqual([
      'running',
      'due_soon',
      'due_soon',
      'overdue',
    ]);
    expect(on('2026-01-30').daysLeft).toBe(0);
    expect(on('2026-02-10')).toMatchObject({ daysLeft: null, daysHeldPastExpiry: 11, to: '2026-01-30' });
  });

  it('sounds at 14, 7, 2 and 0 days, and then every day somebody is held', () => {
    const alarmOn = (today: string) => termAlarm(on(today), FEDERAL, today);
    expect(alarmOn('2026-01-15')).toBeUndefined();
    expect(alarmOn('2026-01-16')).toMatchObject({
      level: 'first',
      threshold: 14,
      days: 14,
      on: '2026-01-16',
    });
    expect(alarmOn('2026-01-22')).toMatchObject({ threshold: 14, days: 8, on: '2026-01-16' });
    expect(alarmOn('2026-01-23')).toMatchObject({ level: 'second', threshold: 7, on: '2026-01-23' });
    expect(alarmOn('2026-01-28')).toMatchObject({ threshold: 2, level: 'third' });
    expect(alarmOn('2026-01-30')).toMatchObject({ level: 'last', threshold: 0, days: 0 });
    expect(alarmOn('2026-02-02')).toEqual({
      kind: 'held_past_term',
      level: 'held',
      on: '2026-01-31',
      days: 3,
    });
  });

  it('of fewer days than a threshold has its alarm from the first day', () => {
    const short = lawfulTerm(ledger(placedFor(10)), FEDERAL, [], '2026-01-02');
    expect(termAlarm(short, FEDERAL, '2026-01-02')).toMatchObject({
      threshold: 14,
      on: '2026-01-01',
      days: 8,
    });
  });

  it('is not overdue for somebody who has left, and says that no decision ended it', () => {
    const term = lawfulTerm(entries, FEDERAL, [inResidence('2026-01-01', '2026-01-30')], '2026-03-01');
    expect(term).toMatchObject({ status: 'ended', daysHeldPastExpiry: 0 });
    expect(codes(term)).toContain('status.ran_out');
    expect(termAlarm(term, FEDERAL, '2026-03-01')).toBeUndefined();
  });
});

describe('extensions', () => {
  const extendedOn = (decidedOn: string, termDays: number | null = 60): Words => ({
    kind: 'extension',
    decidedOn,
    termDays,
  });

  it('go on from the last day, whenever the court decided', () => {
    const term = lawfulTerm(ledger(placedFor(90), extendedOn('2026-03-01', 90)), FEDERAL, [], '2026-03-02');
    expect(term.to).toBe('2026-06-29');
    expect(term.periods.map(({ entry, from, to }) => [entry, from, to])).toEqual([
      [1, '2026-01-01', '2026-03-31'],
      [2, '2026-04-01', '2026-06-29'],
    ]);
  });

  it('of an expired term are recorded, and the days between stay without basis', () => {
    const term = lawfulTerm(
      ledger(placedFor(30), extendedOn('2026-02-10')),
      FEDERAL,
      [inResidence()],
      '2026-02-15',
    );
    expect(term).toMatchObject({
      status: 'running',
      to: '2026-04-10',
      daysWithoutBasis: 10,
      daysHeldPastExpiry: 10,
    });
    expect(line(term, 'gap.no_term_in_force')).toMatchObject({
      entry: 2,
      from: '2026-01-31',
      to: '2026-02-09',
    });
    expect(line(term, 'held.past_expiry')).toMatchObject({ days: 10 });
  });

  it('after a release have no effect, and say so', () => {
    const released: Words = { kind: 'release', decidedOn: '2026-02-01' };
    const term = lawfulTerm(
      ledger(placedFor(90), released, extendedOn('2026-02-05')),
      FEDERAL,
      [],
      '2026-02-06',
    );
    expect(term).toMatchObject({ status: 'ended', to: '2026-02-01' });
    expect(line(term, 'extension.after_end')).toMatchObject({ entry: 3 });
  });

  it('take their place by the day of the decision when they are entered late', () => {
    const late = ledger(
      placedFor(30),
      { kind: 'release', decidedOn: '2026-03-20' },
      extendedOn('2026-01-20'),
    );
    expect(lawfulTerm(late, FEDERAL, [], '2026-03-25')).toMatchObject({ to: '2026-03-20', status: 'ended' });
  });

  it('without an order extend nothing', () => {
    const term = lawfulTerm(ledger(extendedOn('2026-01-20')), FEDERAL, [], '2026-01-25');
    expect(codes(term)).toEqual(['extension.without_order', 'status.no_order']);
  });
});

describe('release, stop and revocation', () => {
  it('end the term on their day; of two the first counts', () => {
    const term = lawfulTerm(
      ledger(
        placedFor(90),
        { kind: 'release', decidedOn: '2026-02-20' },
        { kind: 'release', decidedOn: '2026-02-10' },
      ),
      FEDERAL,
      [inResidence('2026-01-01', '2026-02-10')],
      '2026-02-21',
    );
    expect(term).toMatchObject({ status: 'ended', to: '2026-02-10', daysWithoutBasis: 0 });
    expect(line(term, 'ending.already_ended')).toMatchObject({ entry: 2 });
  });

  it('leave whoever is still in the bed held past expiry, in red', () => {
    const entries = ledger(placedFor(90), { kind: 'release', decidedOn: '2026-02-10' });
    const term = lawfulTerm(entries, FEDERAL, [inResidence()], '2026-02-13');
    expect(term).toMatchObject({ status: 'overdue', daysHeldPastExpiry: 3 });
    expect(termAlarm(term, FEDERAL, '2026-02-13')).toMatchObject({ kind: 'held_past_term', days: 3 });
  });

  it('may be followed by a clinic, which holds nobody in a bed', () => {
    const entries = ledger(
      placedFor(90),
      { kind: 'release', decidedOn: '2026-02-10' },
      { kind: 'post_release_clinic_order', decidedOn: '2026-02-10', termDays: 90 },
    );
    const gone: Stay[] = [
      inResidence('2026-01-01', '2026-02-10'),
      { kind: 'attendance', from: '2026-02-14', to: null },
    ];
    const clinic = lawfulTerm(entries, FEDERAL, gone, '2026-03-01');
    expect(clinic).toMatchObject({
      measure: 'clinic',
      to: '2026-05-10',
      status: 'running',
      daysWithoutBasis: 0,
    });
    const over = lawfulTerm(entries, FEDERAL, gone, '2026-05-12');
    expect(over).toMatchObject({ status: 'overdue', daysHeldPastExpiry: 0 });
    expect(termAlarm(over, FEDERAL, '2026-05-12')).toEqual({
      kind: 'attended_past_term',
      level: 'attended',
      on: '2026-05-11',
      days: 2,
    });
    const kept = lawfulTerm(entries, FEDERAL, [inResidence()], '2026-03-01');
    expect(kept).toMatchObject({ measure: 'placement', status: 'overdue', daysHeldPastExpiry: 19 });
  });

  it('of a clinic are the stop, and continuation is its extension', () => {
    const clinic: LegalSetting = { ...FEDERAL, basis: 'ART39_CLINIC' };
    const order: Words = { kind: 'clinic_order', termDays: 90 };
    const continued: Words = { kind: 'continuation', decidedOn: '2026-03-20', termDays: 30 };
    expect(lawfulTerm(ledger(order, continued), clinic, [], '2026-03-21').to).toBe('2026-04-30');
    const stopped = ledger(order, continued, { kind: 'stop', decidedOn: '2026-04-02' });
    expect(lawfulTerm(stopped, clinic, [], '2026-04-10')).toMatchObject({
      status: 'ended',
      to: '2026-04-02',
    });
  });
});

describe('several orders', () => {
  it('that overlap are not added up', () => {
    const term = lawfulTerm(ledger(placedFor(90), placedFor(60, '2026-03-01')), FEDERAL, [], '2026-03-02');
    expect(term.to).toBe('2026-04-29');
    const within = lawfulTerm(ledger(placedFor(90), placedFor(10, '2026-02-01')), FEDERAL, [], '2026-03-02');
    expect(within.to).toBe('2026-03-31');
    expect(line(within, 'order.adds_nothing')).toMatchObject({ entry: 2 });
  });

  it('that adjoin leave no gap', () => {
    const entries = ledger(placedFor(30), placedFor(30, '2026-01-31'));
    const term = lawfulTerm(entries, FEDERAL, [inResidence()], '2026-02-05');
    expect(term).toMatchObject({ from: '2026-01-01', to: '2026-03-01', daysWithoutBasis: 0 });
    expect(codes(term)).not.toContain('gap.no_term_in_force');
  });

  it('begin anew after a release', () => {
    const entries = ledger(
      placedFor(90),
      { kind: 'release', decidedOn: '2026-02-01' },
      placedFor(90, '2026-06-01'),
    );
    expect(lawfulTerm(entries, FEDERAL, [], '2026-06-02')).toMatchObject({
      from: '2026-06-01',
      to: '2026-08-29',
    });
  });

  it('of tomorrow do nothing today', () => {
    const tomorrow = { ...placedFor(90, '2026-02-01'), verifiedOn: '2026-01-31' };
    const term = lawfulTerm(ledger(tomorrow), FEDERAL, [], '2026-01-31');
    expect(codes(term)).toEqual(['entry.in_future', 'status.no_order']);
  });
});

it('keeps the clock running through a transfer of court', () => {
  const entries = ledger(placedFor(90), {
    kind: 'transfer_of_court',
    decidedOn: '2026-02-01',
    courtId: 'karkh',
  });
  expect(lawfulTerm(entries, FEDERAL, [], '2026-02-02')).toMatchObject({
    to: '2026-03-31',
    courtId: 'karkh',
  });
});

describe('corrections', () => {
  const shorter: Words = {
    ...placedFor(60),
    kind: 'correction',
    corrects: 1,
    correctedKind: 'placement_order',
  };

  it('supersede what they correct and stay visible', () => {
    const term = lawfulTerm(ledger(placedFor(90), shorter), FEDERAL, [], '2026-01-05');
    expect(term.to).toBe('2026-03-01');
    expect(line(term, 'entry.superseded')).toEqual({ code: 'entry.superseded', entry: 1, correction: 2 });
    expect(line(term, 'order.gives')).toMatchObject({ entry: 1, correction: 2 });
  });

  it('can be corrected, and struck: then the entry stands as it was', () => {
    const again: Words = { ...shorter, termDays: 45, corrects: 2 };
    expect(lawfulTerm(ledger(placedFor(90), shorter, again), FEDERAL, [], '2026-01-05').to).toBe(
      '2026-02-14',
    );
    const struck: Words = { kind: 'correction', corrects: 2 };
    expect(lawfulTerm(ledger(placedFor(90), shorter, struck), FEDERAL, [], '2026-01-05').to).toBe(
      '2026-03-31',
    );
  });

  it('of one entry are many at times: the newest prevails', () => {
    const newest: Words = { ...shorter, termDays: 45 };
    const term = lawfulTerm(ledger(placedFor(90), shorter, newest), FEDERAL, [], '2026-01-05');
    expect(term.to).toBe('2026-02-14');
    expect(term.lines).toContainEqual({ code: 'entry.superseded', entry: 2, correction: 3 });
  });

  it('can say that an entry should never have been', () => {
    const struck: Words = { kind: 'correction', corrects: 1 };
    const term = lawfulTerm(ledger(placedFor(90), struck), FEDERAL, [], '2026-01-05');
    expect(term.status).toBe('no_order');
    expect(codes(term)).toContain('entry.struck');
  });
});

describe('verification by a second person', () => {
  const unverified = { ...placedFor(90), verifiedOn: null };
  const release: Words = { kind: 'release', decidedOn: '2026-02-01', verifiedOn: null };

  it('is needed before an order holds anybody', () => {
    const term = lawfulTerm(ledger(unverified), FEDERAL, [inResidence()], '2026-01-02');
    expect(term).toMatchObject({ status: 'no_order', daysWithoutBasis: 2 });
    expect(line(term, 'entry.not_verified')?.parameters?.[0]?.key).toBe('unverified_orders_count');
  });

  it('is not needed before a release lets somebody go', () => {
    const term = lawfulTerm(ledger(placedFor(90), release), FEDERAL, [], '2026-02-02');
    expect(term.status).toBe('ended');
    expect(line(term, 'entry.counted_unverified')).toMatchObject({ entry: 2 });
  });

  it('is asked of parameters', () => {
    const lenient = withLaw({ unverified_orders_count: 1, unverified_endings_count: 0 });
    const term = lawfulTerm(ledger(unverified, release), lenient, [], '2026-02-02');
    expect(term).toMatchObject({ status: 'running', to: '2026-03-31' });
  });
});

describe('leave and absconding', () => {
  const stays: Stay[] = [inResidence(), { kind: 'absconded', from: '2026-01-11', to: '2026-01-20' }];

  it('use up the term while the parameters say so', () => {
    const term = lawfulTerm(ledger(placedFor(30)), FEDERAL, stays, '2026-01-21');
    expect(term.to).toBe('2026-01-30');
    expect(line(term, 'absence.runs_on')).toMatchObject({ days: 10 });
  });

  it('suspend it when they say that', () => {
    const term = lawfulTerm(ledger(placedFor(30)), withLaw({ absconded_suspends: 1 }), stays, '2026-01-21');
    expect(term.to).toBe('2026-02-09');
    expect(line(term, 'absence.suspends')?.parameters?.[0]).toMatchObject({
      key: 'absconded_suspends',
      version: 2,
    });
  });

  it('are no detention while somebody is away unlawfully', () => {
    const away: Stay[] = [inResidence(), { kind: 'absconded', from: '2026-01-25', to: null }];
    const term = lawfulTerm(ledger(placedFor(30)), FEDERAL, away, '2026-03-01');
    expect(term).toMatchObject({ status: 'ended', daysHeldPastExpiry: 0 });
  });
});

describe('readings of the law that are parameters', () => {
  it('whether the first day counts, the last day counts, and whether the clock waits for arrival', () => {
    const to = (law: Partial<Record<ParameterKey, number>>, ...more: Words[]) =>
      lawfulTerm(ledger(placedFor(30), ...more), withLaw(law), [inResidence('2026-01-06')], '2026-01-20').to;
    expect(to({})).toBe('2026-01-30');
    expect(to({ first_day_counts: 0 })).toBe('2026-01-31');
    expect(to({ clock_waits_for_arrival: 1 })).toBe('2026-02-04');
    const release: Words = { kind: 'release', decidedOn: '2026-01-15' };
    expect(to({}, release)).toBe('2026-01-15');
    expect(to({ ending_day_counts: 0 }, release)).toBe('2026-01-14');
  });
});

describe('reports owed to the court', () => {
  const term = lawfulTerm(ledger(placedFor(90)), FEDERAL, [inResidence()], '2026-02-01');
  const facts = { submitted: [], hearings: [], holidays: new Set<string>(), today: '2026-02-01' };

  it('are due before the term ends, on an open day, from the committee', () => {
    expect(reportDeadlines(term, FEDERAL, facts)).toMatchObject([
      { occasion: 'term_end', about: '2026-03-31', dueOn: '2026-03-17', daysLeft: 44, author: 'committee' },
    ]);
    // Fourteen days before is a Tuesday. A holiday moves it to Monday, never to Wednesday.
    const [moved] = reportDeadlines(term, FEDERAL, { ...facts, holidays: new Set(['2026-03-17']) });
    expect(moved?.dueOn).toBe('2026-03-16');
  });

  it('are answered by the report on that occasion, until an extension makes another', () => {
    const submitted = [{ occasion: 'term_end' as const, about: '2026-03-31', submittedOn: '2026-03-10' }];
    expect(reportDeadlines(term, FEDERAL, { ...facts, submitted })).toEqual([]);
    const extended = lawfulTerm(
      ledger(placedFor(90), { kind: 'extension', decidedOn: '2026-03-20', termDays: 30 }),
      FEDERAL,
      [],
      '2026-03-21',
    );
    expect(reportDeadlines(extended, FEDERAL, { ...facts, submitted })).toMatchObject([
      { about: '2026-04-30' },
    ]);
  });

  it('are due first, then again and again, and before hearings, where parameters say when', () => {
    const law = withLaw({ first_report_days: 30, report_interval_days: 30, report_due_on_working_day: 0 });
    const due = (more: object) =>
      reportDeadlines(term, law, { ...facts, ...more }).map(({ occasion, dueOn }) => [occasion, dueOn]);
    expect(due({ hearings: ['2026-02-20', '2026-01-20'] })).toEqual([
      ['first', '2026-01-31'],
      ['periodic', '2026-01-31'],
      ['hearing', '2026-02-13'],
      ['term_end', '2026-03-17'],
    ]);
    const submitted = [{ occasion: 'first', about: '2026-01-01', submittedOn: '2026-01-29' }];
    expect(due({ submitted })).toEqual([
      ['periodic', addDays('2026-01-29', 30)],
      ['term_end', '2026-03-17'],
    ]);
  });
});

it('reckons the worked example of docs/law/lawful-term.md', () => {
  const extension: Words = { kind: 'extension', decidedOn: '2026-03-05', termDays: 60 };
  const term = lawfulTerm(
    ledger(
      placedFor(null, '2025-12-01'),
      { kind: 'transfer_of_court', decidedOn: '2026-01-15', courtId: 'karkh' },
      extension,
      { ...extension, kind: 'correction', corrects: 3, correctedKind: 'extension', termDays: 45 },
      { kind: 'release', decidedOn: '2026-04-10' },
    ),
    FEDERAL,
    [inResidence('2025-12-03'), { kind: 'leave', from: '2026-01-20', to: '2026-01-22' }],
    '2026-04-12',
  );
  expect(term).toMatchObject({
    from: '2025-12-01',
    to: '2026-04-10',
    daysLeft: null,
    status: 'overdue',
    daysWithoutBasis: 6,
    daysHeldPastExpiry: 6,
    courtId: 'karkh',
  });
  const read = term.lines.map(({ code, entry, correction, from, to, days }) =>
    [code, entry, correction, from, to, days].filter((each) => each !== undefined).join(' '),
  );
  expect(read).toEqual([
    'entry.superseded 3 4',
    'transfer.clock_runs_on 2 2026-01-15',
    'absence.runs_on 2026-01-20 2026-01-22 3',
    'order.gives 1 2025-12-01 2026-02-28 90',
    'gap.no_term_in_force 3 4 2026-03-01 2026-03-04 4',
    'extension.gives_after_expiry 3 4 2026-03-05 2026-04-18 45',
    'ending.ends 5 2026-04-10 8',
    'held.past_expiry 2026-03-01 2026-03-04 4',
    'held.past_expiry 2026-04-11 2026-04-12 2',
    'status.overdue 2026-04-10',
  ]);
});
