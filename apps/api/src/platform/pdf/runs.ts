import type { DocumentLanguage, DocumentText } from './document.js';
import { canDraw } from './font.js';

/** A piece of one line. With a direction it stands by itself in that direction, whatever is around it. */
export interface Run {
  readonly text: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** What joins or parts letters of Arabic and Sorani, and so belongs to how a word is written. */
const JOINERS = new Set(['\u200c', '\u200d']);
const INVISIBLE = /\p{C}/u;
const NOT_DRAWABLE = '\ufffd';

/** A word longer than this may be broken, or it would leave the page. */
const LONGEST_WORD = 60;
const BREAK = '\u200b';

/** What can be drawn, sign by sign: a control character is left out, a sign the font lacks becomes one that says so. */
function drawable(line: string): string {
  return Array.from(line, (sign) => {
    if (JOINERS.has(sign)) return sign;
    if (sign === '\t') return ' ';
    if (INVISIBLE.test(sign)) return '';
    return canDraw(sign.codePointAt(0) ?? 0) ? sign : NOT_DRAWABLE;
  }).join('');
}

const breakable = (line: string): string =>
  line.replaceAll(new RegExp(`\\S{${LONGEST_WORD}}(?=\\S)`, 'gu'), `$&${BREAK}`);

const LATIN = '[\\p{Script=Latin}\\p{Nd}]';
/** A number, an identifier or a Latin word, with the signs that hold it together. */
const TOKEN = `[+#]?${LATIN}(?:[\\p{Script=Latin}\\p{Nd}\\p{Mn}._/:@%&'+?=#-]*[\\p{Script=Latin}\\p{Nd}%])?`;
const WORD = `\\p{Script=Latin}[\\p{Script=Latin}\\p{Mn}.'&-]*(?![^\\s,])`;
const GROUPED_PHONE = '\\+?0?\\d{3,4}(?: \\d{3,4})+(?!\\d)';
/** Latin words with the numbers among them, or the groups of a phone number, are one piece; two numbers are two. */
const LEFT_TO_RIGHT = new RegExp(`${GROUPED_PHONE}|(?:${TOKEN} )?${WORD}(?:,? ${TOKEN})*|${TOKEN}`, 'gu');

const ARABIC = '[\\p{Script_Extensions=Arabic}\\u200c\\u200d]';
/** From the first Arabic letter to the last with nothing Latin in between. */
const RIGHT_TO_LEFT = new RegExp(`${ARABIC}(?:[^\\p{Script=Latin}]*${ARABIC})?`, 'gu');

function isolate(line: string, pattern: RegExp, dir: 'ltr' | 'rtl'): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of line.matchAll(pattern)) {
    if (match.index > end) runs.push({ text: line.slice(end, match.index) });
    runs.push({ text: match[0], dir });
    end = match.index + match[0].length;
  }
  if (end < line.length) runs.push({ text: line.slice(end) });
  return runs;
}

/**
 * The lines of a text, each in runs: what reads the other way than the language stands by itself, so that a date
 * or a number keeps its order inside Arabic and a name its own inside English.
 */
export function linesOf(text: DocumentText, language: DocumentLanguage): Run[][] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => {
    const clean = breakable(drawable(line)).trim();
    return language === 'en' ? isolate(clean, RIGHT_TO_LEFT, 'rtl') : isolate(clean, LEFT_TO_RIGHT, 'ltr');
  });
}
