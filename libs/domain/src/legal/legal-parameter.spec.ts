import {
  checkProposedExtension,
  checkProposedOrder,
  effectOfParameters,
  LEGAL_PARAMETERS,
  parameterOn,
  PARAMETER_KEYS,
  startingParameters,
  type LedgerEntry,
  type LegalParameter,
  type LegalSetting,
} from '../index.js';

const seeds = startingParameters();
const like = (key: LegalParameter['key'], changes: Partial<LegalParameter>): LegalParameter => {
  const seed = seeds.find((each) => each.key === key && each.jurisdiction === 'federal');
  if (seed === undefined) throw new Error(`No seed of ${key}`);
  return { ...seed, ...changes };
};
const under = (...parameters: LegalParameter[]): LegalSetting => ({
  jurisdiction: 'federal',
  basis: 'ART39_PLACEMENT',
  parameters,
});

describe('the starting figures', () => {
  it('are all there, each unconfirmed and without an instrument, none twice', () => {
    expect(PARAMETER_KEYS.filter((key) => !seeds.some((each) => each.key === key))).toEqual([]);
    expect(seeds.every(({ status, instrument }) => status === 'unconfirmed' && instrument === null)).toBe(
      true,
    );
    const names = seeds.map(({ key, jurisdiction, basis }) => `${jurisdiction} ${String(basis)} ${key}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('keep federal figures out of the region', () => {
    const regional = seeds.filter(({ jurisdiction }) => jurisdiction === 'kri');
    expect(regional.filter(({ source }) => source !== 'derived')).toEqual([]);
    expect(parameterOn(seeds, 'term_days', 'kri', 'KRI_LAW', '2026-01-01')).toBeUndefined();
  });

  it('answer every switch with yes or no', () => {
    const switches = seeds.filter(({ key }) => LEGAL_PARAMETERS[key] === 'switch');
    expect(switches.every(({ value }) => value === 0 || value === 1)).toBe(true);
  });
});

describe('the figure in force on a day', () => {
  const first = like('term_days', { value: 90, effectiveTo: '2025-12-31' });
  const second = like('term_days', { version: 2, value: 60, effectiveFrom: '2026-02-01' });
  const on = (day: string, ...more: LegalParameter[]) =>
    parameterOn([first, second, ...more], 'term_days', 'federal', 'ART39_PLACEMENT', day)?.value;

  it('is that of the version whose days hold it, first and last day included', () => {
    expect([on('2017-08-07'), on('2017-08-08'), on('2025-12-31')]).toEqual([undefined, 90, 90]);
    expect([on('2026-02-01'), on('2099-01-01')]).toEqual([60, 60]);
  });

  it('is none in a gap between versions', () => {
    expect(on('2026-01-15')).toBeUndefined();
  });

  it('is the article’s own before the one for all articles, whichever is newer', () => {
    const general = like('term_days', { basis: null, version: 9, value: 10, effectiveFrom: '2026-06-01' });
    expect(on('2026-07-01', general)).toBe(60);
    expect(on('2026-01-15', { ...general, effectiveFrom: '2026-01-01' })).toBe(10);
  });

  it('is the later start where two were left open, then the higher version', () => {
    const third = like('term_days', { version: 3, value: 45, effectiveFrom: '2026-02-01' });
    const early = like('term_days', { version: 4, value: 30, effectiveFrom: '2025-01-01' });
    expect(on('2026-03-01', third, early)).toBe(45);
  });
});

describe('an entry held against the law', () => {
  const order = { kind: 'placement_order', decidedOn: '2026-01-01', days: 120, placementsBefore: 0 } as const;

  it('is warned of by an unconfirmed figure and refused by a confirmed one', () => {
    expect(checkProposedOrder(order, under(like('placement_max_days', {})))).toMatchObject([
      { code: 'placement_longer_than_maximum', weight: 'warning', allowed: 90, actual: 120 },
    ]);
    const confirmed = like('placement_max_days', { status: 'confirmed', instrument: 'Law 50/2017, Art. 39' });
    expect(checkProposedOrder(order, under(confirmed))).toMatchObject([{ weight: 'refusal' }]);
    expect(checkProposedOrder({ ...order, days: 90 }, under(confirmed))).toEqual([]);
  });

  it('meets nothing where the law sets no figure', () => {
    const often = { ...order, days: 90, placementsBefore: 7 };
    expect(checkProposedOrder(often, under(like('repeat_placement_limit', {})))).toEqual([]);
    const twice = like('repeat_placement_limit', { value: 2 });
    expect(checkProposedOrder(often, under(twice))).toMatchObject([{ code: 'placed_too_often', actual: 8 }]);
    expect(checkProposedOrder(often, under())).toEqual([]);
  });

  it('has a ceiling for the whole placement, and a floor and a ceiling for a clinic', () => {
    const setting = under(...seeds);
    const extension = { measure: 'placement', decidedOn: '2026-01-01', totalDays: 181 } as const;
    expect(checkProposedExtension(extension, setting)).toMatchObject([{ allowed: 180 }]);
    const clinic = { ...setting, basis: 'ART39_CLINIC' } as const;
    const codes = (days: number) =>
      checkProposedOrder({ ...order, kind: 'clinic_order', days }, clinic).map(({ code }) => code);
    expect([codes(30), codes(90), codes(200)]).toEqual([
      ['clinic_shorter_than_minimum'],
      [],
      ['clinic_longer_than_maximum'],
    ]);
  });
});

it('shows what another figure would do to open cases, and leaves out those it would not touch', () => {
  const order = (termDays: number | null): LedgerEntry => ({
    number: 1,
    kind: 'placement_order',
    decidedOn: '2026-01-01',
    termDays,
    courtId: null,
    verifiedOn: '2026-01-01',
    corrects: null,
    correctedKind: null,
    asksForTests: false,
  });
  const file = (id: string, termDays: number | null) => ({
    id,
    jurisdiction: 'federal' as const,
    basis: 'ART39_PLACEMENT' as const,
    entries: [order(termDays)],
    stays: [{ kind: 'residence' as const, from: '2026-01-01', to: null }],
  });
  const sixty = like('term_days', { version: 2, value: 60, effectiveFrom: '2025-01-01' });
  const cases = [file('by-the-order', 90), file('by-the-law', null)];
  const effect = effectOfParameters(cases, seeds, [...seeds, sixty], '2026-03-05');
  expect(effect.moved).toMatchObject([
    {
      id: 'by-the-law',
      before: { to: '2026-03-31', status: 'running', daysHeldPastExpiry: 0 },
      after: { to: '2026-03-01', status: 'overdue', daysHeldPastExpiry: 4 },
    },
  ]);
  expect(effect.standings).toMatchObject({
    running: { before: 2, after: 1 },
    overdue: { before: 0, after: 1 },
    ended: { before: 0, after: 0 },
  });
});
