import { figuresOf, tableOf } from './report.js';

describe('the figures of a benchmark', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it('count all rounds together', () => {
    const rounds = [
      { seconds: 2, milliseconds: hundred },
      { seconds: 3, milliseconds: hundred },
    ];
    expect(figuresOf(rounds)).toEqual({ perSecond: 40, p50: 51, p99: 100 });
  });

  it('are none when nothing was answered', () => {
    expect(figuresOf([{ seconds: 1, milliseconds: [] }])).toEqual({ perSecond: 0, p50: 0, p99: 0 });
  });

  it('are compared by throughput', () => {
    const table = tableOf([
      {
        name: 'Read',
        whole: { perSecond: 50, p50: 1, p99: 2 },
        without: { perSecond: 80, p50: 0.5, p99: 1 },
        bare: { perSecond: 200, p50: 0.25, p99: 1 },
      },
    ]);
    expect(table.split('\n')[1]).toMatch(
      /^Read +50 +1\.0 +2\.0 +80 +0\.5 +1\.0 +38 % +200 +0\.3 +1\.0 +0\.25$/,
    );
  });
});
