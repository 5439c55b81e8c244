import fc from 'fast-check';
import type { CourtDocument } from '../src/platform/pdf/document.js';
import { Pdf } from '../src/platform/pdf/pdf.js';
import { linesOf } from '../src/platform/pdf/runs.js';
import { LANGUAGES, letter, longLetter, wordsOf } from './pdf.documents.js';
import { asRead, readPdf } from './pdf.reading.js';

const pdf = new Pdf();
afterAll(() => pdf.onModuleDestroy());

const drawn = async (document: CourtDocument) => readPdf(await pdf.render(document), document.language);

describe('a letter to a court', () => {
  it.each(LANGUAGES)('reads as it was written (%s)', async (language) => {
    const document = letter(language);
    const { text, pages, info } = await drawn(document);
    expect(pages).toHaveLength(1);
    for (const word of wordsOf(document)) expect(text).toContain(asRead(word));
    expect(info).toMatchObject({ Language: language, Title: `${document.title} ${document.number}` });
  });

  it.each(['ar', 'ckb'] as const)('keeps numbers and Latin in their own order (%s)', async (language) => {
    const phone = '+964 770 123 4567';
    const { fromTheLeft } = await drawn(
      letter(language, { subject: `حيدر (${phone}) Article 39, 27/8/2026` }),
    );
    for (const piece of [phone, 'Article 39, 27/8/2026', 'R-BGD-2026-000123-7']) {
      expect(fromTheLeft).toContain(piece);
    }
  });

  it.each(LANGUAGES)('counts its pages and repeats the head of a long table (%s)', async (language) => {
    const document = longLetter(language, 150);
    const { pages } = await drawn(document);
    expect(pages).toHaveLength(5);
    const [title] = document.blocks.flatMap((block) => (block.kind === 'table' ? block.columns : []));
    for (const [at, page] of pages.entries()) {
      const [before, between] = document.words.page.split(/\{pages?\}/u);
      expect(page).toContain(asRead(`${before ?? ''}${at + 1}${between ?? ''}5`));
      expect(page).toContain(document.number);
      if (at < 4) expect(page).toContain(asRead(title?.title ?? '-'));
    }
  });

  it('is an archive file of one instant, whenever and wherever it is drawn', async () => {
    const other = new Pdf();
    const [first, second, third] = [
      await pdf.render(letter('ar')),
      await other.render(letter('ar')),
      await other.render(letter('ar', { at: '2026-11-25T08:30:01Z' })),
    ];
    await other.onModuleDestroy();
    expect(first.equals(second)).toBe(true);
    expect(first.equals(third)).toBe(false);
    expect(first.toString('latin1')).toMatch(/pdfaid:part>2<[^]*pdfaid:conformance>A</u);
    expect((await readPdf(first, 'ar')).info).toMatchObject({
      CreationDate: 'D:20261125083000Z',
      ModDate: 'D:20261125083000Z',
    });
  });

  it('does not say what it could not draw', async () => {
    const drawing = pdf.render(letter('ar', { at: 'never' }));
    await expect(drawing).rejects.toThrow(/^A document could not be drawn: the compiler refused it$/u);
  });
});

const MARKUP = '#import "x" $x^2$ *b* _i_ = h @r <l> \\u{41} [c] // `d` #{1+1} ~ -- "q"';

/** The same words in every place that a document has for words. */
const everywhere = (document: CourtDocument, text: string): CourtDocument => ({
  ...document,
  letterhead: [text, text],
  title: text,
  number: text,
  day: text,
  recipient: text,
  subject: text,
  blocks: [
    { kind: 'heading', text },
    { kind: 'paragraph', text },
    { kind: 'facts', facts: [{ label: text, value: text }] },
    {
      kind: 'table',
      columns: [{ title: text }, { title: text, isNumber: true }],
      rows: [[text, text], [text]],
    },
    { kind: 'list', items: [text] },
  ],
  signatories: [{ name: text, capacity: text, day: text }],
  check: document.check && { ...document.check, words: text },
});

describe('what is written is drawn, never obeyed', () => {
  it.each(LANGUAGES)('markup in every field (%s)', async (language) => {
    const { text } = await drawn(everywhere(letter(language), MARKUP));
    for (const piece of language === 'en' ? [MARKUP] : ['#import', '1+1', '41', '$', '*']) {
      expect(text).toContain(piece);
    }
  });

  it('marks of direction, control characters and signs the font lacks', async () => {
    const marks = '\u202e\u2066\u200f\u061c\u0000\u0007\ufeff';
    const document = letter('ar', { title: `${marks}تقرير${marks} عن\tحيدر`, subject: 'Жук 漢 😀' });
    const { text } = await drawn(document);
    expect(text).toContain('تقرير عن حيدر');
    expect(text).toContain('���');
  });

  it.each(LANGUAGES)('a name of a thousand letters without a space (%s)', async (language) => {
    const { text } = await drawn(everywhere(letter(language), 'حسن'.repeat(333)));
    expect(text).toContain('حسنحسن');
  });

  it('anything at all that can be typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...LANGUAGES),
        fc.string({ unit: 'binary', maxLength: 120 }),
        async (language, text) => {
          const bytes = await pdf.render(everywhere(letter(language), text));
          expect(bytes.toString('latin1', 0, 5)).toBe('%PDF-');
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what reads the other way stands by itself', () => {
  const apart = (language: 'ar' | 'en', text: string) =>
    linesOf(text, language)[0]?.flatMap(({ text: piece, dir }) => (dir === undefined ? [] : [piece]));

  it.each([
    ['رقم الملف BGD-2026-000123، في 27/8/2026', ['BGD-2026-000123', '27/8/2026']],
    ['هاتف +964 770 123 4567 أو 0770 123 4567', ['+964 770 123 4567', '0770 123 4567']],
    ['المادة 39 من القانون 50 لسنة 2017', ['39', '50', '2017']],
    ['من 12 14 يوماً', ['12', '14']],
    ['وفق Narcotics Act, Article 39', ['Narcotics Act, Article 39']],
    ['العنوان https://a.example/check/R-1?x=2.', ['https://a.example/check/R-1?x=2']],
    ['بنسبة 92.5% في ٢٥/١١', ['92.5%', '٢٥/١١']],
  ])('in Arabic: %s', (text, pieces) => {
    expect(apart('ar', text)).toEqual(pieces);
  });

  it.each([
    ['Haidar (حيدر كاظم), case 7', ['حيدر كاظم']],
    ['حيدر and علي', ['حيدر', 'علي']],
    ['case BGD-2026-000123', []],
  ])('in English: %s', (text, pieces) => {
    expect(apart('en', text)).toEqual(pieces);
  });
});
