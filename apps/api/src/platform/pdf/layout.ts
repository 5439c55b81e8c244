import { encode } from 'uqr';
import type { Block, CourtDocument, DocumentText } from './document.js';
import { linesOf, type Run } from './runs.js';

type Lines = Run[][];

/** What the template `document.typ` is given: every text in lines and runs, so that nothing is left to be read as markup. */
export interface Layout {
  readonly language: string;
  readonly rtl: boolean;
  readonly at: { year: number; month: number; day: number; hour: number; minute: number; second: number };
  readonly name: string;
  readonly [part: string]: unknown;
}

const QUIET_ZONE = 4;

/** The modules of a QR code as a picture of squares. */
function qrPicture(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${dark.join('')}"/></svg>`;
}

function blockLayout(block: Block, say: (text: DocumentText) => Lines): Record<string, unknown> {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { kind: block.kind, text: say(block.text) };
    case 'facts':
      return {
        kind: block.kind,
        facts: block.facts.map(({ label, value }) => ({ label: say(label), value: say(value) })),
      };
    case 'table':
      return {
        kind: block.kind,
        columns: block.columns.map(({ title, isNumber = false, isNarrow = isNumber }) => ({
          title: say(title),
          isNumber,
          isNarrow,
        })),
        rows: block.rows.map((row) => block.columns.map((_, at) => say(row[at] ?? ''))),
      };
    case 'list':
      return { kind: block.kind, items: block.items.map(say) };
  }
}

const plain = (lines: Lines): string => lines.map((runs) => runs.map(({ text }) => text).join('')).join(' ');

/** Everything the template needs of a document. */
export function layoutOf(document: CourtDocument): Layout {
  const say = (text: DocumentText): Lines => linesOf(text, document.language);
  const { words, check } = document;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = document.at
    .split(/\D/u)
    .map(Number);
  const [before = '', after = ''] = words.page.split('{page}');
  const [between = '', end = ''] = after.split('{pages}');
  return {
    language: document.language,
    rtl: document.language !== 'en',
    at: { year, month, day, hour, minute, second },
    name: plain(say(`${document.title} ${document.number}`)),
    letterhead: document.letterhead.map(say),
    title: say(document.title),
    number: say(document.number),
    day: say(document.day),
    recipient: say(document.recipient),
    subject: say(document.subject),
    blocks: document.blocks.map((block) => blockLayout(block, say)),
    signatories: document.signatories.map((signatory) => ({
      name: say(signatory.name),
      capacity: say(signatory.capacity),
      day: say(signatory.day),
    })),
    check: check && {
      words: say(check.words),
      address: say(check.address),
      alt: plain(say(check.address)),
      qr: qrPicture(check.address),
    },
    words: {
      number: say(words.number),
      day: say(words.day),
      recipient: say(words.recipient),
      subject: say(words.subject),
    },
    page: [before, between, end],
  };
}
