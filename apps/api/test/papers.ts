import { deflateSync } from 'node:zlib';

/** Files as scanners, telephones and mischief make them, small enough to be written out. */

const object = (number: number, text: string): string => `${String(number)} 0 obj\n${text}\nendobj\n`;

interface PdfOptions {
  readonly pages?: number;
  /** Put into the catalogue. */
  readonly catalogue?: string;
  readonly trailer?: string;
  /** More objects, as they stand in the file. */
  readonly more?: string | Buffer;
  /** Bytes of nothing, to make it as large as it is to be. */
  readonly padding?: number;
  readonly end?: string;
}

/** A plain PDF; what the cross-reference table says of places is of no interest here. */
export function pdf({
  pages = 1,
  catalogue = '',
  trailer = '',
  more = '',
  padding = 0,
  end,
}: PdfOptions = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${String(index + 10)} 0 R`).join(' ');
  const head = [
    '%PDF-1.7\n',
    object(1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`),
    object(2, `<< /Type /Pages /Kids [${kids}] /Count ${String(pages)} >>`),
    ...Array.from({ length: pages }, (_, index) =>
      object(index + 10, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
    ),
  ].join('');
  const tail = end ?? `trailer\n<< /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n`;
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    Buffer.from(more as string, 'latin1'),
    Buffer.alloc(padding, '\n'),
    Buffer.from(tail, 'latin1'),
  ]);
}

/** Objects packed as newer programs pack them. */
export const packedObjects = (text: string, filter = '/FlateDecode', type = '/ObjStm'): Buffer => {
  const packed =
    filter.startsWith('/FlateDecode') && !filter.includes('Unused') ? deflateSync(text) : Buffer.from(text);
  const head = `99 0 obj\n<< /Type ${type} /N 1 /First 0 /Filter ${filter} /Length ${String(packed.length)} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')]);
};

/** Every call makes another one. */
let made = 0;
export const jpeg = (size = 200): Buffer => {
  made += 1;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    Buffer.from(`JFIF ${String(made)}`),
    Buffer.alloc(size, 7),
    Buffer.from([0xff, 0xd9]),
  ]);
};

/** One grey dot. */
export const png = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  );
