import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vazirmatn/package.json')),
  'fonts/ttf',
);

/** One family for Arabic, Sorani and Latin, from the package and never from the machine. */
export const FONT_FILES: readonly string[] = ['Regular', 'Bold'].map((weight) =>
  path.join(folder, `Vazirmatn-${weight}.ttf`),
);

/** The format of a list of signs in which runs of them are given by first, last and glyph. */
const BY_SEGMENTS = 4;

function segments(font: Buffer): number {
  const tables = font.readUInt16BE(4);
  for (let table = 0; table < tables; table += 1) {
    const entry = 12 + table * 16;
    if (font.toString('latin1', entry, entry + 4) !== 'cmap') continue;
    const cmap = font.readUInt32BE(entry + 8);
    const encodings = font.readUInt16BE(cmap + 2);
    for (let encoding = 0; encoding < encodings; encoding += 1) {
      const at = cmap + font.readUInt32BE(cmap + 4 + encoding * 8 + 4);
      if (font.readUInt16BE(at) === BY_SEGMENTS) return at;
    }
  }
  throw new Error('The font has no list of its signs in the expected format');
}

/** The signs a font can draw, read from its `cmap` table. */
function coverageOf(font: Buffer): Set<number> {
  const at = segments(font);
  const width = font.readUInt16BE(at + 6);
  const signs = new Set<number>();
  for (let segment = 0; segment < width; segment += 2) {
    const last = font.readUInt16BE(at + 14 + segment);
    const first = font.readUInt16BE(at + 16 + width + segment);
    const delta = font.readUInt16BE(at + 16 + width * 2 + segment);
    const offsetAt = at + 16 + width * 3 + segment;
    const offset = font.readUInt16BE(offsetAt);
    for (let sign = first; sign <= last; sign += 1) {
      const glyph = offset === 0 ? sign + delta : font.readUInt16BE(offsetAt + offset + (sign - first) * 2);
      if ((glyph & 0xffff) !== 0) signs.add(sign);
    }
  }
  return signs;
}

let coverage: readonly Set<number>[] | undefined;

/** Whether every weight of the font can draw a sign. */
export function canDraw(sign: number): boolean {
  coverage ??= FONT_FILES.map((file) => coverageOf(readFileSync(file)));
  return coverage.every((signs) => signs.has(sign));
}
