import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from './workspace.js';

/** The levels of the requirements of ASVS 5.0.0, section by section, in their order. */
const LEVELS: Readonly<Record<string, string>> = {
  '1.1': '22',
  '1.2': '1111122223',
  '1.3': '112222222223',
  '1.4': '222',
  '1.5': '123',
  '2.1': '122',
  '2.2': '112',
  '2.3': '12223',
  '2.4': '23',
  '3.1': '3',
  '3.2': '113',
  '3.3': '12223',
  '3.4': '11222233',
  '3.5': '11122333',
  '3.6': '3',
  '3.7': '22333',
  '4.1': '12233',
  '4.2': '23333',
  '4.3': '22',
  '4.4': '1222',
  '5.1': '2',
  '5.2': '112333',
  '5.3': '113',
  '5.4': '222',
  '6.1': '122',
  '6.2': '111111112222',
  '6.3': '11223333',
  '6.4': '112233',
  '6.5': '22222333',
  '6.6': '2223',
  '6.7': '33',
  '6.8': '2222',
  '7.1': '222',
  '7.2': '1111',
  '7.3': '22',
  '7.4': '11222',
  '7.5': '223',
  '7.6': '22',
  '8.1': '1233',
  '8.2': '1123',
  '8.3': '133',
  '8.4': '23',
  '9.1': '111',
  '9.2': '1222',
  '10.1': '22',
  '10.2': '223',
  '10.3': '22223',
  '10.4': '1111122222233333',
  '10.5': '22222',
  '10.6': '22',
  '10.7': '222',
  '11.1': '2233',
  '11.2': '22233',
  '11.3': '11233',
  '11.4': '1222',
  '11.5': '23',
  '11.6': '23',
  '11.7': '33',
  '12.1': '12233',
  '12.2': '11',
  '12.3': '22223',
  '13.1': '2333',
  '13.2': '222223',
  '13.3': '2233',
  '13.4': '1222233',
  '14.1': '22',
  '14.2': '12223333',
  '14.3': '122',
  '15.1': '12233',
  '15.2': '12233',
  '15.3': '1222222',
  '15.4': '3333',
  '16.1': '2',
  '16.2': '22222',
  '16.3': '2222',
  '16.4': '222',
  '16.5': '2223',
  '17.1': '23',
  '17.2': '22223333',
  '17.3': '22',
};
const VERDICTS = ['met', 'in part', 'not yet', 'does not apply'] as const;
type Verdict = (typeof VERDICTS)[number];

interface Row {
  readonly number: string;
  readonly level: string;
  readonly asks: string;
  readonly verdict: Verdict;
  readonly shown: string;
}

const FOLDER = 'docs/security';
const pagesIn = (folder: string): string[] =>
  readdirSync(fromRoot(folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
const read = (page: string): string => readFileSync(fromRoot(page), 'utf8');

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const rows: readonly Row[] = pagesIn(`${FOLDER}/asvs`).flatMap((page) =>
  read(page)
    .split('\n')
    .map(cellsOf)
    .filter(([number = '']) => /^\d/.test(number))
    .map(([number = '', level = '', asks = '', verdict = '', shown = '']) => ({
      number,
      level,
      asks,
      verdict: verdict as Verdict,
      shown,
    })),
);

interface Link {
  readonly page: string;
  readonly to: string;
  /** What stands behind the link in curly quotes, and so stands in the file. */
  readonly quoted: string | undefined;
}

const linksOf = (page: string): Link[] =>
  [...read(page).matchAll(/\]\((?![a-z]+:|#)([^)#]+)[^)]*\)(?: “([^”]+)”)?/g)].map(([, to = '', quoted]) => ({
    page,
    to: path.join(path.dirname(page), to),
    quoted,
  }));
const links = [...pagesIn(FOLDER), ...pagesIn(`${FOLDER}/asvs`)].flatMap(linksOf);

describe('the checklist of ASVS 5.0.0', () => {
  it('has every requirement of level 1 and 2 once, and no other', () => {
    const asked = Object.entries(LEVELS).flatMap(([section, levels]) =>
      [...levels].flatMap((level, index) => (level === '3' ? [] : [`${section}.${index + 1} ${level}`])),
    );
    expect(asked).toHaveLength(253);
    expect(rows.map(({ number, level }) => `${number} ${level}`).sort()).toEqual(asked.sort());
  });

  it('gives each a verdict, and the verdict what it stands on', () => {
    for (const { number, asks, verdict, shown } of rows) {
      expect([number, VERDICTS.includes(verdict), asks.length > 0]).toEqual([number, true, true]);
      const isShown = verdict === 'met' || verdict === 'in part';
      expect([number, isShown ? shown.includes('](') : shown.length > 0]).toEqual([number, true]);
      const words = shown.replace(/\[[^\]]+\]\([^)]+\)(?: “[^”]+”)?/g, '').length;
      const missing = verdict === 'met' || words > (verdict === 'does not apply' ? 5 : 20);
      expect([number, missing]).toEqual([number, true]);
    }
  });

  it('counts what it says', () => {
    const counted = Array.from({ length: 17 }, (_, index) => {
      const own = rows.filter(({ number }) => number.startsWith(`${index + 1}.`));
      return [...VERDICTS.map((verdict) => own.filter((row) => row.verdict === verdict).length), own.length];
    });
    const total = counted.reduce((sum, row) => sum.map((count, column) => count + (row[column] ?? 0)));
    const summary = read(`${FOLDER}/asvs.md`)
      .split('\n')
      .map(cellsOf)
      .filter((cells) => cells.length === 6 && /^\d+$/.test(cells[1] ?? ''))
      .map((cells) => cells.slice(1).map(Number));
    expect(summary).toEqual([...counted, total]);
  });
});

describe('the pages on security', () => {
  it('link only to what is there', () => {
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter(({ to }) => !existsSync(fromRoot(to)))).toEqual([]);
  });

  it('quote only what stands in the file they link to', () => {
    const quotes = links.filter(({ quoted }) => quoted !== undefined);
    expect(quotes.length).toBeGreaterThan(50);
    const untrue = quotes.filter(
      ({ to, quoted = '' }) => existsSync(fromRoot(to)) && !read(to).includes(quoted),
    );
    expect(untrue).toEqual([]);
  });
});
