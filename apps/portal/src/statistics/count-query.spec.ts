import { readQuery, readShown, withinGroup } from './count-query';

const TODAY = '2026-11-23';

describe('what the address asks to be counted', () => {
  it('is the last twelve months by the usual grouping when it says nothing', () => {
    expect(readQuery({}, 'centre', TODAY)).toEqual({ from: '2025-12-01', to: TODAY, groupBy: 'centre' });
  });

  it('is its filters and nothing else', () => {
    const search = {
      period: 'this_year',
      groupBy: 'sex',
      legalBasis: 'ART32',
      measure: 'admitted',
      other: 'x',
    };
    expect(readQuery(search, 'centre', TODAY)).toEqual({
      from: '2026-01-01',
      to: TODAY,
      groupBy: 'sex',
      legalBasis: 'ART32',
    });
  });

  it('shows who came and left over time, and arrivals otherwise', () => {
    expect([
      readShown(undefined, 'month'),
      readShown(undefined, 'sex'),
      readShown('completed', 'month'),
    ]).toEqual(['flow', 'admitted', 'completed']);
  });
});

describe('the cases behind one cell', () => {
  const query = { from: '2026-01-10', to: TODAY, sex: 'male' };

  it.each([
    ['centre', 'some-id', { centreId: 'some-id' }],
    ['legal_basis', 'ART33', { legalBasis: 'ART33' }],
    ['outcome', 'none', { outcome: 'none' }],
    ['age_band', '18-24', { ageBand: '18-24' }],
    ['month', '2026-01', { from: '2026-01-10', to: '2026-01-31' }],
  ] as const)('by %s', (groupBy, key, narrowing) => {
    expect(withinGroup({ ...query, groupBy }, key)).toEqual({ ...query, ...narrowing });
  });

  it('are all of them without a group', () => {
    expect(withinGroup({ ...query, groupBy: 'centre' }, undefined)).toEqual(query);
  });
});
