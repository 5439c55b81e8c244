import { noneFound, openResults, resultsOf } from './result-values';

describe('results by class', () => {
  it('are sent where one was chosen, with the cut-off as a number if there is one', () => {
    expect(resultsOf(noneFound())).toEqual([]);
    const found = noneFound();
    found.cannabis = { result: 'negative', cutOff: '50' };
    found.cocaine = { result: 'confirmed_positive', cutOff: '' };
    found.alcohol = { result: '', cutOff: '20' };
    expect(resultsOf(found)).toEqual([
      { drugClass: 'cannabis', result: 'negative', cutOff: 50 },
      { drugClass: 'cocaine', result: 'confirmed_positive' },
    ]);
  });

  it('are open as long as the class has not been screened, or not been confirmed', () => {
    const screened = { drugClass: 'cannabis', result: 'presumptive_positive' } as const;
    const confirmed = { drugClass: 'cannabis', result: 'confirmed_negative' } as const;
    expect(openResults('cannabis', [])).toHaveLength(4);
    expect(openResults('cocaine', [screened])).toHaveLength(4);
    expect(openResults('cannabis', [screened])).toEqual(['confirmed_positive', 'confirmed_negative']);
    expect(openResults('cannabis', [screened, confirmed])).toEqual([]);
  });
});
