import { startApi, type Api } from './api.js';
import { readPdf } from './pdf.reading.js';
import { download, must, reported, take, treated } from './report.steps.js';

interface Head {
  readonly own: string | null;
  readonly usual: readonly string[];
  readonly beside: readonly string[];
}
interface Letterhead {
  readonly version: number;
  readonly ar: Head;
  readonly ckb: Head;
  readonly en: Head;
  readonly code?: string;
  readonly errors?: readonly { path: string; code: string }[];
}

describe('the head of the letters of a centre', () => {
  let api: Api;
  let path: string;
  beforeAll(async () => {
    api = await startApi();
    path = `/centres/${api.places.centres[0]}`;
  });
  afterAll(() => api.close());

  const edit = async (body: object) =>
    (await api.as('centre_director')).post<Letterhead>(`${path}/edit-letterhead`, body);
  const found = async () => must((await api.as('centre_director')).get<Letterhead>(`${path}/letterhead`));

  it('is the usual one until its director writes another, and is that in the letters after it alone', async () => {
    const { en, ar, version } = await found();
    expect([en.own, en.usual.slice(0, 2)]).toEqual([null, ['Republic of Iraq', 'Ministry of Interior']]);
    expect(ar.beside).toEqual(['العدد:', 'التاريخ:']);
    const { referralId } = await treated(api);
    const before = await reported(api, referralId, 'approved', { language: 'en' });
    const { status, body } = await edit({
      version,
      en: ' Ministry of Health\n\n  Clinic of the\u202e river ',
    });
    expect([status, body.en.own, body.version]).toEqual([200, 'Ministry of Health\nClinic of the river', 2]);
    const director = await api.as('centre_director');
    const earlier = await take(director, before, 'submit');
    const later = await reported(api, referralId, 'submitted', { language: 'en', kind: 'progress' });
    const textOf = async ({ id }: { id: string }): Promise<string> =>
      (await readPdf((await download(api, director, id)).bytes, 'en')).text;
    expect(await textOf(earlier)).toContain('Ministry of Interior');
    expect(await textOf(earlier)).not.toContain('Clinic of the river');
    expect(await textOf(later)).toContain('Clinic of the river');
    expect(await textOf(later)).not.toContain('Ministry of Interior');
    const [told] = await api.asOwner<{ action: string; version: number }>(
      `SELECT action, version FROM history WHERE subject_kind = 'centre' AND subject_id = $1`,
      [api.places.centres[0]],
    );
    expect(told).toEqual({ action: 'editLetterhead', version: 2 });
  });

  it('fits, says where it does not, and is not overwritten unseen', async () => {
    const { version } = await found();
    const refused = await edit({ version, ar: 'أ\nب\nج\nد\nهـ', en: `${'x'.repeat(91)}\ny` });
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [
        { path: 'ar', code: 'letterhead.too_many_lines' },
        { path: 'en', code: 'letterhead.line_too_long' },
      ],
    ]);
    const stale = await edit({ version: version - 1, en: 'Clinic' });
    expect([stale.status, stale.body.code]).toEqual([409, 'record.stale']);
    expect((await found()).version).toBe(version);
    const most = `${'ض'.repeat(90)}\n2\n3\n4`;
    expect((await edit({ version, ckb: most })).body).toMatchObject({
      ckb: { own: most },
      en: { own: null },
    });
  });

  it('holds no line in the database that the screen would not take', async () => {
    const write = (text: string) => api.asOwner('UPDATE centre SET letterhead_ar = $1', [text]);
    for (const text of [
      '',
      'a\n',
      '\na',
      'a\n\nb',
      '1\n2\n3\n4\n5',
      'x'.repeat(91),
      'a\tb',
      'a\u200fb',
      'a\u2066b',
    ])
      await expect(write(text)).rejects.toThrow('centre_letterhead_ar');
    await write('نه\u200cخێر');
  });
});
