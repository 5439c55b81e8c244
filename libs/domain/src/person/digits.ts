/** Arabic-Indic and extended Arabic-Indic digits become 0–9; everything else stays. */
export function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}

/** Marks that steer the direction of text, zero-width characters and control characters: never part of a name. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text as it is stored: NFC, no invisible characters, single spaces, trimmed. Keeps U+200C, a Sorani letter joiner. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\r\n]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** As `cleanText`, but keeps line breaks: for notes. */
export function cleanProse(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => cleanText(line))
    .join('\n')
    .trim();
}
