import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '@playwright/test';

/** A page of grey, as a scanner makes one; every call makes another. */
let made = 0;
export const png = async (page: Page): Promise<Buffer> => {
  made += 1;
  const url = await page.evaluate((shade) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [300, 420];
    const context = canvas.getContext('2d');
    if (context) {
      context.fillStyle = `rgb(${String(shade)} 230 230)`;
      context.fillRect(0, 0, 300, 420);
    }
    return canvas.toDataURL('image/png');
  }, made);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
};

export const pdf = (pages: number): Buffer => {
  made += 1;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pages)} /Kids [${Array.from({ length: pages }, (_, index) => `${String(index + 3)} 0 R`).join(' ')}] >>`,
    ...Array.from(
      { length: pages },
      () => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 420] /Made ${String(made)} >>`,
    ),
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(text.length)}\n%%EOF\n`,
  );
};

/** What stands on a file, page by page, as it would be searched. */
export async function textOfPdf(bytes: Buffer): Promise<string> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await file.destroy();
  return pages.join('\n').replaceAll(/\s+/gu, ' ');
}
