import { createRequire } from 'node:module';
import path from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentLanguage } from '../src/platform/pdf/document.js';

const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

export interface ReadPdf {
  readonly pages: readonly string[];
  readonly text: string;
  /** The same from the left edge to the right, whichever way it is read. */
  readonly fromTheLeft: string;
  readonly info: Readonly<Record<string, unknown>>;
}

interface Item {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Further apart than this, in points, and two pieces do not stand on one line. */
const ONE_LINE = 2;

/** Where two pieces are further apart than this there is a space between them. */
const NO_SPACE = 1;

function joined(line: readonly Item[], isRightToLeft: boolean): string {
  let text = '';
  let end: number | undefined;
  for (const { str, x, width } of line) {
    const gap = end === undefined ? 0 : isRightToLeft ? end - (x + width) : x - end;
    text += (gap > NO_SPACE ? ' ' : '') + str;
    end = isRightToLeft ? x : x + width;
  }
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** The words of a page in the order in which they are read, one line of the page a line. */
function inOrder(items: readonly Item[], isRightToLeft: boolean): string {
  const lines: Item[][] = [];
  for (const item of items.toSorted((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && Math.abs(line[0].y - item.y) < ONE_LINE) line.push(item);
    else lines.push([item]);
  }
  return lines
    .map((line) =>
      joined(
        line.toSorted((a, b) => (isRightToLeft ? b.x - a.x : a.x - b.x)),
        isRightToLeft,
      ),
    )
    .join('\n');
}

/** What is written in a PDF, as somebody who searches it or copies from it finds it. */
export async function readPdf(bytes: Buffer, language: DocumentLanguage): Promise<ReadPdf> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    standardFontDataUrl: `${path.join(folder, 'standard_fonts')}/`,
    verbosity: VerbosityLevel.ERRORS,
  });
  const pdf = await loading.promise;
  const pages: string[] = [];
  const fromTheLeft: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    const items = content.items.flatMap((item) =>
      'str' in item && item.str !== ''
        ? [{ str: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width }]
        : [],
    );
    pages.push(inOrder(items, language !== 'en'));
    fromTheLeft.push(inOrder(items, false));
  }
  const { info } = await pdf.getMetadata();
  await loading.destroy();
  return {
    pages,
    text: pages.join('\n'),
    fromTheLeft: fromTheLeft.join('\n'),
    info: info as Record<string, unknown>,
  };
}

/**
 * A text as this reader gives it back. It turns Arabic round letter by letter, and with it the two letters that
 * lam-alef is one sign of; the file itself has them in their order.
 */
export const asRead = (text: string): string =>
  text.replaceAll(/ل([اأإآ])/gu, '$1ل').replaceAll(/ڵ(ا)/gu, '$1ڵ');
