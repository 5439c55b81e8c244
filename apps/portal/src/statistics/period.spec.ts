import { monthsBetween, periodName, periodOf, withinMonth } from './period';

const TODAY = '2026-11-23';

describe('the period of a count', () => {
  it.each([
    ['last_12_months', '2025-12-01', TODAY],
    ['this_month', '2026-11-01', TODAY],
    ['this_year', '2026-01-01', TODAY],
    ['all', '2023-01-01', TODAY],
  ] as const)('%s', (name, from, to) => {
    expect(periodOf(name, {}, TODAY)).toEqual({ from, to });
  });

  it('takes typed days, and the usual ones while one of them is none', () => {
    expect(periodOf('custom', { from: '2024-02-01', to: '2024-02-29' }, TODAY)).toEqual({
      from: '2024-02-01',
      to: '2024-02-29',
    });
    expect(periodOf('custom', { from: '2024-02-30' }, TODAY)).toEqual({ from: '2025-12-01', to: TODAY });
  });

  it('reads an unknown name as the usual one', () => {
    expect(periodName({ period: 'yesterday' })).toBe('last_12_months');
  });

  it('reads two days without a name as a period of their own, and one alone as none', () => {
    const days = { from: '2026-11-01', to: TODAY };
    expect(periodName(days)).toBe('custom');
    expect(periodName({ period: 'this_year', ...days })).toBe('this_year');
    expect(periodName({ from: '2026-11-01' })).toBe('last_12_months');
  });

  it('keeps to the period within its first and last month', () => {
    const period = { from: '2024-01-15', to: '2024-03-10' };
    expect(withinMonth(period, '2024-01')).toEqual({ from: '2024-01-15', to: '2024-01-31' });
    expect(withinMonth(period, '2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(withinMonth(period, '2024-03')).toEqual({ from: '2024-03-01', to: '2024-03-10' });
  });

  it('leaves out no month', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });
});
