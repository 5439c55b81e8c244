import { createReadStream } from 'node:fs';
import { createInflate } from 'node:zlib';
import { plainNames } from './pdf-names.js';
import { PdfWords } from './pdf-words.js';

/** Text in which a dictionary is looked for before its stream. */
const BEFORE = 4096;
/** What the objects of a scan unpack to is little; what unpacks to more is made to cost time. */
const MOST_UNPACKED = 64 * 1024 * 1024;

const STREAM = />>\s{0,4}stream\r?\n/g;
const OBJECTS = /\/ObjStm\b/;
const ONLY_FLATE = /\/Filter\s*(\[\s*)?\/FlateDecode\s*[\]/>]/;

/** What can be told of a PDF without drawing it. */
export interface PdfFacts {
  /** Its end is there, and every part that can hold words could be read. */
  readonly whole: boolean;
  readonly encrypted: boolean;
  /** It holds a program, another file, or something that starts one. */
  readonly active: boolean;
  readonly pages: number | null;
}

const isFlate = (dictionary: string): boolean =>
  ONLY_FLATE.test(dictionary) && !/\/DecodeParms\b/.test(dictionary);

interface Packed {
  readonly at: number;
  readonly flate: boolean;
}

/**
 * Reads a PDF once from start to end, and then the objects that are packed inside it: names of actions stand in either.
 * Nothing of it is run or drawn, and no more than a part of it is in memory.
 */
export async function examinePdf(path: string): Promise<PdfFacts> {
  const words = new PdfWords();
  const packed: Packed[] = [];
  let before = '';
  let read = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const part = chunk.toString('latin1');
    words.feed(part);
    const text = before + part;
    for (const match of text.matchAll(STREAM)) {
      const end = match.index + match[0].length;
      if (end <= before.length) continue;
      const dictionary = plainNames(text.slice(Math.max(0, text.lastIndexOf(' obj', match.index)), end));
      if (OBJECTS.test(dictionary))
        packed.push({ at: read - before.length + end, flate: isFlate(dictionary) });
    }
    read += chunk.length;
    before = text.slice(-BEFORE);
  }
  words.end();
  const found = words.packed === packed.length;
  const unpacked = found && (await unpack(path, packed, words));
  return {
    whole: words.ended && unpacked,
    encrypted: words.encrypted,
    active: words.active,
    pages: words.pages,
  };
}

/** Whether all packed objects could be read; an unpacked stream of them was read with the rest of the file. */
async function unpack(path: string, packed: readonly Packed[], words: PdfWords): Promise<boolean> {
  let room = MOST_UNPACKED;
  for (const { at, flate } of packed) {
    if (!flate) return false;
    const source = createReadStream(path, { start: at });
    try {
      for await (const chunk of source.pipe(createInflate()) as AsyncIterable<Buffer>) {
        words.feed(chunk.toString('latin1'));
        room -= chunk.length;
        if (room < 0) return false;
      }
      words.end();
    } catch {
      return false;
    } finally {
      source.destroy();
    }
  }
  return true;
}
