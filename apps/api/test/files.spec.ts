import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examinePdf, type PdfFacts } from '../src/platform/files/pdf.js';
import { mediaTypeOf } from '../src/platform/files/media-type.js';
import { jpeg, packedObjects, pdf, png } from './papers.js';

describe('what a file is', () => {
  it.each([
    ['a PDF', pdf(), 'application/pdf'],
    ['a photograph', jpeg(), 'image/jpeg'],
    ['a picture', png(), 'image/png'],
    ['a page of the web', Buffer.from('<!doctype html><script>1</script>'), undefined],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
    ['a page of the web that says PDF later', Buffer.from('<html>%PDF-1.7'), undefined],
    ['a picture cut off in its first line', png().subarray(0, 12), undefined],
    ['an archive', Buffer.from('PK\x03\x04'), undefined],
    ['nothing', Buffer.alloc(0), undefined],
  ])('is told by its content: %s', (_what, content, type) => {
    expect(mediaTypeOf(content)).toBe(type);
  });
});

describe('a PDF', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'najat-pdf-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const examined = async (content: Buffer): Promise<PdfFacts> => {
    const path = join(folder, 'file');
    await writeFile(path, content);
    return examinePdf(path);
  };
  const PLAIN = { whole: true, encrypted: false, active: false };

  it.each([1, 2, 200])('of %i pages has so many', async (pages) => {
    expect(await examined(pdf({ pages }))).toEqual({ ...PLAIN, pages });
  });

  it('has as many when they are packed', async () => {
    const packed = packedObjects('<< /Type/Pages /Count 2 >> << /Type /Page >> << /Type /Page >>');
    expect(await examined(pdf({ pages: 0, more: packed }))).toEqual({ ...PLAIN, pages: 2 });
  });

  it('is of no known number where two of its words differ', async () => {
    const changed = '9 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n';
    expect((await examined(pdf({ pages: 3, more: changed }))).pages).toBeNull();
  });

  it('is read the same wherever its pieces end', async () => {
    const script = '5 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj\n';
    for (const padding of [65_536 - 300, 65_536 - 290, 65_536 - 280, 65_536 - 270, 65_536 - 260])
      for (let more = 0; more < 10; more += 1) {
        const content = Buffer.concat([
          Buffer.from('%PDF-1.7\n'),
          Buffer.alloc(padding + more, '\n'),
          pdf({ more: script }),
        ]);
        expect([padding, more, await examined(content)]).toEqual([
          padding,
          more,
          { ...PLAIN, active: true, pages: 1 },
        ]);
      }
  });

  const SCRIPT = '<< /S /JavaScript /JS (1) >>';
  it.each<[string, Buffer]>([
    ['a script that starts with it', pdf({ catalogue: `/OpenAction ${SCRIPT}` })],
    ['a name written in numbers', pdf({ catalogue: '/OpenAction << /S /J#61vaScr#69pt /JS (1) >>' })],
    ['a program to start', pdf({ catalogue: '/OpenAction << /S /Launch /F (cmd.exe) >>' })],
    ['a file inside', pdf({ catalogue: '/Names << /EmbeddedFiles 5 0 R >>' })],
    ['a form with programs', pdf({ catalogue: '/AcroForm << /XFA [] >>' })],
    ['something to play', pdf({ more: '5 0 obj\n<< /Subtype /RichMedia >>\nendobj\n' })],
    ['a packed script', pdf({ more: packedObjects(SCRIPT) })],
    [
      'a packed script under a name in numbers',
      pdf({ more: packedObjects(SCRIPT, '/FlateDecode', '/Obj#53tm') }),
    ],
  ])('is known to hold %s', async (_what, content) => {
    expect(await examined(content)).toMatchObject({ whole: true, active: true });
  });

  it('may say the same words where they are words', async () => {
    const content = await examined(pdf({ catalogue: '/Title (JavaScript and Launch and Encrypt)' }));
    expect(content).toEqual({ ...PLAIN, pages: 1 });
  });

  it('is known to be locked', async () => {
    expect((await examined(pdf({ trailer: '/Encrypt 6 0 R' }))).encrypted).toBe(true);
  });

  it.each([
    ['cut off', pdf({ end: '' })],
    ['packed in a way nobody here unpacks', pdf({ more: packedObjects('<< >>', '/LZWDecode') })],
    ['packed and turned about', pdf({ more: packedObjects('<< >>', '/FlateDecode /DecodeParms << >>') })],
    [
      'packed where nobody looks',
      pdf({ more: packedObjects('<< >>', `/FlateDecode ${' '.repeat(70_000)}`) }),
    ],
    ['packed twice', pdf({ more: packedObjects('<< >>', '[/ASCIIHexDecode /FlateDecode]') })],
    ['packed and damaged', pdf({ more: packedObjects('not packed', '/FlateDecode /Unused') })],
    ['made to fill a memory', pdf({ more: packedObjects(' '.repeat(65 * 1024 * 1024)) })],
  ])('is not whole when it is %s', async (_what, content) => {
    expect((await examined(content)).whole).toBe(false);
  });
});
