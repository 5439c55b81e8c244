import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(process.cwd(), existsSync('apps/portal/src') ? 'apps/portal/src' : 'src');
const PLURALS = {
  en: ['one', 'other'],
  ckb: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
} as const;
const PLURAL = /_(zero|one|two|few|many|other)$/;
/** Proper nouns and codes that are the same in every language. */
const SAME_ALLOWED = new Set<string>([]);

type Language = keyof typeof PLURALS;

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });

const flat = (value: object, prefix = ''): [string, string][] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null
      ? flat(inner, `${prefix}${key}.`)
      : [[prefix + key, String(inner)] as [string, string]],
  );

const wordsOf = (path: string): Map<string, string> =>
  new Map(flat(JSON.parse(readFileSync(path, 'utf8')) as object));
/** `…_one` is a plural form only where `…_other` stands beside it; some error codes merely end that way. */
const baseKey = (key: string, words: Map<string, string>): string => {
  const base = key.replace(PLURAL, '');
  return words.has(`${base}_other`) ? base : key;
};
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((match) => match[1] ?? ''))].sort();

const files = filesUnder(SOURCE);
const catalogues = files.filter((path) => path.endsWith('.en.json'));
const nameOf = (path: string): string => path.slice(SOURCE.length + 1).replace('.en.json', '');

/** Placeholders over all forms of a word, so that a plural may leave out a count it says in words. */
const usedBy = (words: Map<string, string>): Map<string, Set<string>> => {
  const used = new Map<string, Set<string>>();
  for (const [key, text] of words) {
    const names = used.get(baseKey(key, words)) ?? new Set<string>();
    for (const name of placeholders(text)) names.add(name);
    used.set(baseKey(key, words), names);
  }
  return used;
};

const pluralsOf = (words: Map<string, string>): string[] => [
  ...new Set([...words.keys()].map((key) => baseKey(key, words)).filter((key) => words.has(`${key}_other`))),
];

it('finds the catalogues', () => {
  expect(catalogues.length).toBeGreaterThan(10);
});

it('has no file without an English one', () => {
  const strays = files.filter(
    (path) => /\.(ar|ckb)\.json$/.test(path) && !existsSync(path.replace(/\.(ar|ckb)\.json$/, '.en.json')),
  );
  expect(strays).toEqual([]);
});

describe.each(catalogues.map((path) => [nameOf(path), path] as const))('%s', (_name, path) => {
  const english = wordsOf(path);

  it.each(['ar', 'ckb'] as const)('says every key in %s, and no other', (language) => {
    const words = wordsOf(path.replace('.en.json', `.${language}.json`));
    const keys = (of: Map<string, string>): string[] =>
      [...new Set([...of.keys()].map((key) => baseKey(key, of)))].sort();
    expect(keys(words)).toEqual(keys(english));
  });

  it.each(['en', 'ar', 'ckb'] as const)('leaves nothing empty in %s', (language) => {
    const words = wordsOf(path.replace('.en.json', `.${language}.json`));
    expect([...words].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(['ar', 'ckb'] as const)('repeats no English in %s', (language) => {
    const words = wordsOf(path.replace('.en.json', `.${language}.json`));
    const same = [...words].filter(
      ([key, text]) => text === english.get(key) && /[a-z]{2}/i.test(text.replace(/\{\{.*?\}\}/g, '')),
    );
    expect(same.filter(([, text]) => !SAME_ALLOWED.has(text))).toEqual([]);
  });

  it.each(['ar', 'ckb'] as const)('uses the same placeholders in %s', (language) => {
    const words = usedBy(wordsOf(path.replace('.en.json', `.${language}.json`)));
    const wrong = [...usedBy(english)].filter(
      ([key, names]) => [...names].sort().join() !== [...(words.get(key) ?? [])].sort().join(),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it.each(['en', 'ar', 'ckb'] as Language[])('has every plural form in %s', (language) => {
    const words = wordsOf(path.replace('.en.json', `.${language}.json`));
    const missing = pluralsOf(words).flatMap((key) =>
      PLURALS[language].filter((form) => !words.has(`${key}_${form}`)).map((form) => `${key}_${form}`),
    );
    expect(missing).toEqual([]);
    expect(pluralsOf(words).sort()).toEqual(pluralsOf(english).sort());
  });
});
