import fc from 'fast-check';
import {
  addDays,
  adoptionOf,
  checkConfirmer,
  checkListedHoliday,
  checkProposedParameter,
  dayAt,
  dayNumber,
  isHolidayOpen,
  isVoid,
  parameterOn,
  startingParameters,
  withAdopted,
  type LegalParameter,
} from '../index.js';

const seeds = startingParameters();
const figure = { key: 'term_days', jurisdiction: 'federal', basis: 'ART39_PLACEMENT' } as const;
const version = (number: number, effectiveFrom: string, value = number * 10): LegalParameter => ({
  ...figure,
  version: number,
  value,
  effectiveFrom,
  effectiveTo: null,
  status: 'confirmed',
  instrument: 'Circular 1 of 2026',
  source: 'found',
  note: 'none',
});
const on = (parameters: readonly LegalParameter[], day: string) =>
  parameterOn(parameters, figure.key, figure.jurisdiction, figure.basis, day)?.value;

describe('adopting a version', () => {
  it('takes over from its first day, and leaves every other figure alone', () => {
    const after = withAdopted(seeds, version(2, '2026-03-01'));
    expect([on(after, '2026-02-28'), on(after, '2026-03-01')]).toEqual([90, 20]);
    const others = (all: readonly LegalParameter[]) =>
      all.filter(({ key, basis }) => key !== figure.key || basis !== figure.basis);
    expect(others(after)).toEqual(others(seeds));
  });

  it('from the first day of another leaves that one no day', () => {
    const after = withAdopted(seeds, version(2, '2017-08-08'));
    expect(after.filter(isVoid)).toMatchObject([{ ...figure, version: 1, effectiveTo: '2017-08-07' }]);
    expect(on(after, '2017-08-08')).toBe(20);
  });

  it('ends before the next that begins later', () => {
    const later = withAdopted(seeds, version(2, '2027-01-01'));
    const after = withAdopted(later, version(3, '2026-06-01'));
    expect([on(after, '2026-12-31'), on(after, '2027-01-01')]).toEqual([30, 20]);
  });

  it('gives every day to the version adopted last of those that begin latest, and to one alone', () => {
    const base = dayNumber('2026-01-01');
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 8 }), (starts) => {
        let all: LegalParameter[] = [];
        for (const [index, start] of starts.entries())
          all = withAdopted(all, version(index + 1, dayAt(base + start)));
        for (let at = 0; at <= 13; at += 1) {
          const day = dayAt(base + at);
          const holding = all.filter((each) => each.effectiveFrom <= day && (each.effectiveTo ?? day) >= day);
          const begun = starts.filter((start) => start <= at);
          const latest = Math.max(...begun);
          const expected = begun.length === 0 ? [] : [starts.lastIndexOf(latest) + 1];
          expect(holding.map(({ version: number }) => number)).toEqual(expected);
        }
      }),
    );
  });

  it('closes nothing that has ended before', () => {
    const ended = { version: 1, effectiveFrom: '2020-01-01', effectiveTo: '2020-12-31' };
    expect(adoptionOf([ended], '2021-01-01')).toEqual({ effectiveTo: null, closed: [] });
  });
});

describe('a proposal', () => {
  const today = '2026-03-01';
  const codes = (change: Partial<LegalParameter>, adopted = seeds) =>
    checkProposedParameter({ ...version(2, today, 60), ...change }, adopted, today).map(({ code, path }) => [
      code,
      path,
    ]);

  it('is let through when it says something new, from a day to come or gone', () => {
    expect([codes({}), codes({ effectiveFrom: '2017-08-08' }), codes({ value: null })]).toEqual([[], [], []]);
    expect(codes({ key: 'leave_suspends', basis: null, value: 1 })).toEqual([]);
  });

  it('does not start before the law, nor in a year mistyped', () => {
    expect(codes({ effectiveFrom: '2017-08-07' })).toEqual([['legal_parameter.before_law', 'effectiveFrom']]);
    expect(codes({ effectiveFrom: '2036-03-02' })).toEqual([
      ['legal_parameter.too_far_ahead', 'effectiveFrom'],
    ]);
    expect(codes({ effectiveFrom: '2036-03-01' })).toEqual([]);
  });

  it('stays within what its unit can count', () => {
    const refused = [['legal_parameter.out_of_bounds', 'value']];
    expect(codes({ value: 3651 })).toEqual(refused);
    expect(codes({ key: 'leave_suspends', basis: null, value: 2 })).toEqual(refused);
    expect(codes({ key: 'leave_suspends', basis: null, value: null })).toEqual(refused);
    expect(codes({ key: 'clinic_sessions_per_week', basis: 'ART39_CLINIC', value: 0 })).toEqual(refused);
  });

  it('changes something', () => {
    expect(codes({ value: 90 })).toEqual([['legal_parameter.nothing_changes', 'value']]);
    // The same figure for one article, where so far only the one for all articles says so, is something new.
    expect(codes({ key: 'report_lead_days', value: 14 })).toEqual([]);
  });

  it('does not contradict its neighbour', () => {
    const refused = [['legal_parameter.contradicts', 'value']];
    expect(codes({ key: 'placement_max_days', value: 181 })).toEqual(refused);
    expect(codes({ key: 'placement_extended_max_days', value: 89 })).toEqual(refused);
    expect(codes({ key: 'alarm_second_days', basis: null, value: 1 })).toEqual(refused);
    expect(codes({ key: 'alarm_second_days', basis: null, value: 15 })).toEqual(refused);
    expect(codes({ key: 'placement_max_days', value: 180 })).toEqual([]);
  });

  it('is confirmed by somebody else', () => {
    expect(checkConfirmer('a', 'a')).toEqual([{ code: 'legal_parameter.own_proposal' }]);
    expect([...checkConfirmer('a', 'b'), ...checkConfirmer(null, 'a')]).toEqual([]);
  });
});

it('lists a public holiday no later than its day, and keeps it from then on', () => {
  const today = '2026-03-20';
  expect(checkListedHoliday(addDays(today, -1), today)).toEqual([{ code: 'holiday.past', path: 'day' }]);
  expect(checkListedHoliday(today, today)).toEqual([]);
  expect([isHolidayOpen(today, today), isHolidayOpen(addDays(today, 1), today)]).toEqual([false, true]);
});
