import { DIGEST_ITEMS, digestOf } from './digest.js';

describe('a digest', () => {
  it('tells what is due, the most urgent first, and nothing else', () => {
    const work = [
      { item: 'residents', count: 40 },
      { item: 'follow_ups_overdue', count: 2 },
      { item: 'terms_last', count: 1, days: 0 },
      { item: 'terms_held', count: 3 },
      { item: 'terms_first', count: 0, days: 14 },
    ] as const;
    expect(digestOf(work)).toEqual([
      { item: 'terms_held', count: 3 },
      { item: 'terms_last', count: 1, days: 0 },
      { item: 'follow_ups_overdue', count: 2 },
    ]);
  });

  it('says nothing when nothing is due', () => {
    expect(digestOf(DIGEST_ITEMS.map((item) => ({ item, count: 0 })))).toEqual([]);
  });
});
