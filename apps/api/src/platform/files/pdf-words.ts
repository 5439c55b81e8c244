import { plainNames } from './pdf-names.js';

/** No word looked for is longer, so one that starts so long before the end of what has come is there whole. */
const LONGEST = 64;

const WORD = new RegExp(
  [
    '(?<active>/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA)(?=[\\s/<>\\[\\]()]))',
    '(?<encrypt>/Encrypt(?=\\s|<<))',
    '(?<page>/Type\\s{0,8}/Page(?=[\\s/<>]))',
    '/Count\\s{1,8}(?<count>\\d{1,7})',
    '(?<packed>/ObjStm(?=[\\s/<>]))',
    '(?<end>startxref)',
  ].join('|'),
  'g',
);

/** Gathers what the words of a PDF tell, as they come in pieces. */
export class PdfWords {
  active = false;
  encrypted = false;
  ended = false;
  /** Streams of packed objects that are spoken of. */
  packed = 0;
  private readonly counts = new Set<number>();
  private seen = 0;
  private rest = '';

  /** The number that the file says, where as many pages are in it; a file changed since may hold more. */
  get pages(): number | null {
    return this.counts.has(this.seen) && this.seen > 0 ? this.seen : null;
  }

  feed(text: string): void {
    const all = plainNames(this.rest + text);
    const upTo = Math.max(0, all.length - LONGEST);
    this.take(all, upTo);
    this.rest = all.slice(upTo);
  }

  /** What comes next is not the continuation of what came. */
  end(): void {
    this.take(this.rest, this.rest.length);
    this.rest = '';
  }

  private take(text: string, upTo: number): void {
    for (const { index, groups = {} } of text.matchAll(WORD)) {
      if (index >= upTo) return;
      this.active ||= groups['active'] !== undefined;
      this.encrypted ||= groups['encrypt'] !== undefined;
      this.ended ||= groups['end'] !== undefined;
      if (groups['packed'] !== undefined) this.packed += 1;
      if (groups['page'] !== undefined) this.seen += 1;
      if (groups['count'] !== undefined) this.counts.add(Number(groups['count']));
    }
  }
}
