import { latinDigits } from './digits.js';

/*
 * Two search keys for names in Arabic and Sorani letters, after domain reference §4.3. Kurdish writes short
 * vowels as letters, so one fold can never unite both spellings: K1 is precise, K2 only finds candidates.
 */

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[آأإٱ]/g, 'ا'],
  [/[ىیېێ]/g, 'ي'],
  [/[ۆۇ]/g, 'و'],
  [/وو/g, 'و'],
  [/[کگڪ]/g, 'ك'],
  [/چ/g, 'ج'],
  [/پ/g, 'ب'],
  [/ڤ/g, 'ف'],
  [/ژ/g, 'ز'],
  [/[ڕڒ]/g, 'ر'],
  [/ڵ/g, 'ل'],
  [/[ھہ]/g, 'ه'],
];

function common(name: string): string {
  let text = name.normalize('NFKC').toLowerCase();
  // Before zero-width characters go: ه followed by a non-joiner is how older keyboards write Sorani ە.
  text = text.replace(/ه\u200c/g, 'ە');
  text = text.replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '');
  text = text.replace(/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g, '');
  text = latinDigits(text);
  for (const [pattern, letter] of FOLDS) text = text.replace(pattern, letter);
  return text;
}

const LETTER = '\\p{L}\\p{N}';

function joinCompounds(text: string): string {
  const words = text.replace(new RegExp(`[^${LETTER}]+`, 'gu'), ' ').trim();
  return ` ${words} `
    .replace(/ (?:بن|ابن|بنت)(?= )/g, '')
    .replace(/ (عبد|ابو|ام|ال) (?=\S)/g, ' $1')
    .replace(/(\S) (الدين|الله)(?= )/g, '$1$2')
    .trim();
}

function foldOnce(name: string): string {
  const text = common(name)
    .replace(new RegExp(`(?<![${LETTER}])ئ(?=[اويە])`, 'gu'), '')
    .replace(/ئ/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/ء/g, '')
    .replace(/[ةەۀ]/g, 'ه');
  return joinCompounds(text);
}

/**
 * K1, the precise key: equal for spellings of the same written name. Use for equality and prefix search.
 * Folding one letter can bring two others together that fold again, so it is done until nothing changes.
 */
export function nameKey(name: string): string {
  let key = foldOnce(name);
  for (let again = foldOnce(key); again !== key; again = foldOnce(key)) key = again;
  return key;
}

/** K2, the recall key: unites Arabic and Sorani spellings, at the price of false pairs. Candidates only. */
export function nameRecallKey(name: string): string {
  const text = joinCompounds(common(name).replace(/[ەۀةئؤء]/g, ''));
  return text
    .split(' ')
    .map((token) =>
      token
        .replace(/^ال(?=.)/, '')
        .replace(/(?<=.)ه$/, '')
        .replace(/[اوي]/g, '')
        .replace(/(.)\1+/g, '$1'),
    )
    .filter((token) => token !== '')
    .join(' ');
}
