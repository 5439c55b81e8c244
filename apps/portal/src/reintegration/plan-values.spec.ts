import { bodyOf, missingIn, valuesOf } from './plan-values';

const empty = valuesOf(null);

describe('a reintegration plan', () => {
  it('is missing what it cannot be agreed without, and nothing else', () => {
    expect(missingIn(empty)).toEqual(['home', 'work', 'labourReferral', 'relapsePrevention']);
    expect(
      missingIn({
        ...empty,
        home: 'own_home',
        work: 'looking',
        labourReferral: 'refused',
        relapsePrevention: ' ',
      }),
    ).toEqual(['relapsePrevention']);
  });

  it('sends only what was said', () => {
    expect(
      bodyOf({ ...empty, home: 'own_home', family: '  lives with his brother ', study: '  ' }, 3),
    ).toEqual({
      version: 3,
      home: 'own_home',
      family: 'lives with his brother',
    });
  });
});
