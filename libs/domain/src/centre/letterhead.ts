import { refuseIf, type Refusal } from '../problem/refusal.js';

/** What stands at the head of a letter: a few short lines, or it is no head. The database holds the same two figures. */
export const LETTERHEAD_LINES = 4;
export const LETTERHEAD_LINE_LENGTH = 90;

/** The lines of a head as it was typed; empty ones are none. */
export function letterheadLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A head that would not fit; `path` is the field it was typed in. */
export function checkLetterhead(lines: readonly string[], path: string): Refusal[] {
  return [
    ...refuseIf(lines.length > LETTERHEAD_LINES, 'letterhead.too_many_lines', path),
    ...refuseIf(
      lines.some((line) => line.length > LETTERHEAD_LINE_LENGTH),
      'letterhead.line_too_long',
      path,
    ),
  ];
}
