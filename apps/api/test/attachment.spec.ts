import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { v4, v7 } from 'uuid';
import { Sweeping } from '../src/attachment/sweeping.js';
import { startApi, type Answer, type Api, type User } from './api.js';
import { attachmentSuite } from './attachment.suite.js';
import { jpeg, packedObjects, pdf, png } from './papers.js';
import { dribble } from './raw.js';
import { logged, type Logged } from './steps.js';

attachmentSuite('both walls', startApi);

interface Attachment {
  readonly id: string;
  readonly kind: string;
  readonly entryId: string | null;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: number | null;
  readonly sha256: string;
  readonly addedBy: string;
  readonly struckAt: string | null;
  readonly strikeReason: string | null;
  readonly version: number;
  readonly actions: readonly string[];
}
interface List {
  readonly items: readonly Attachment[];
  readonly kinds: readonly string[];
  readonly mostBytes: number;
}
interface ProblemBody {
  readonly code: string;
  readonly errors?: readonly { path: string; code: string }[];
}

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const MEGABYTE = 1024 * 1024;

describe('attachments', () => {
  let api: Api;
  let clerk: User;
  let referral: Logged & { entries: readonly { id: string }[] };
  let at: string;
  beforeAll(async () => {
    api = await startApi({ UPLOAD_MEGABYTES: '4', UPLOAD_SECONDS: '4', REQUEST_SECONDS: '2' });
    clerk = await api.as('court_clerk');
    referral = (await logged(api)) as typeof referral;
    at = `/referrals/${referral.id}/attachments`;
  });
  afterAll(() => api.close());

  const add = async (content: Buffer, query = 'kind=order', user = clerk): Promise<Attachment> => {
    const { status, body } = await user.upload<Attachment>(`${at}?${query}`, content);
    expect(status).toBe(200);
    return body;
  };
  const rows = async (): Promise<number> => {
    const [row] = await api.asOwner<{ n: number }>('SELECT count(*)::int AS n FROM attachment');
    return row?.n ?? -1;
  };
  /** Every file there is, kept or arriving. */
  const files = async (): Promise<string[]> =>
    (await readdir(api.files, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => join(parentPath, name));
  const refusal = ({ status, body }: Answer<ProblemBody>) => [status, body.code, body.errors];

  describe('are taken in', () => {
    it.each<[string, () => Buffer, string, number | null]>([
      ['a PDF', () => pdf({ pages: 3 }), 'application/pdf', 3],
      ['a scan of 200 pages', () => pdf({ pages: 200, padding: 3 * MEGABYTE }), 'application/pdf', 200],
      ['a photograph', jpeg, 'image/jpeg', 1],
      ['a picture', png, 'image/png', 1],
    ])('and given back as they came: %s', async (_what, make, mediaType, pages) => {
      const content = make();
      const added = await add(content);
      expect(added).toMatchObject({ mediaType, pages, bytes: content.length, sha256: sha256(content) });
      const { status, headers, bytes } = await clerk.download(`/attachments/${added.id}/content`);
      expect([status, bytes.equals(content)]).toEqual([200, true]);
      expect(headers.get('content-type')).toBe(mediaType);
      expect(headers.get('content-length')).toBe(String(content.length));
      expect(headers.get('content-disposition')).toMatch(
        /^attachment; filename="AAA-\d{4}-\d{6}-order-\d{8}-\d{4}\.(pdf|jpg|png)"$/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox$/);
      expect(headers.get('cache-control')).toBe('no-store');
    });

    it('of the size that is allowed, and listed latest first with what may be added', async () => {
      const content = jpeg(4 * MEGABYTE - 30);
      const added = await add(content, 'kind=court_letter');
      const { body } = await clerk.get<List>(at);
      expect(body.items[0]).toMatchObject({ id: added.id, kind: 'court_letter', addedBy: 'court-clerk' });
      expect([body.kinds, body.mostBytes]).toEqual([['order', 'court_letter'], 4 * MEGABYTE]);
    });

    it('as the scan of an entry of the ledger', async () => {
      const entryId = referral.entries[0]?.id ?? '';
      expect(await add(jpeg(), `kind=order&entryId=${entryId}`)).toMatchObject({ entryId });
    });

    it('once, however often the same request is made', async () => {
      const key = v4();
      const content = jpeg();
      const first = await clerk.upload<Attachment>(`${at}?kind=order`, content, { key });
      const before = await rows();
      const second = await clerk.upload<Attachment>(`${at}?kind=order`, content, { key });
      expect([second.status, second.body]).toEqual([200, first.body]);
      expect(await rows()).toBe(before);
      for (const [path, other] of [
        [`${at}?kind=order`, jpeg()],
        [`${at}?kind=court_letter`, content],
      ] as const) {
        const reused = await clerk.upload<ProblemBody>(path, other, { key });
        expect([reused.status, reused.body.code]).toEqual([409, 'request.idempotency_key_reused']);
      }
      const keyless = await clerk.upload<ProblemBody>(at + '?kind=order', jpeg(), { key: 'none' });
      expect([keyless.status, keyless.body.code]).toEqual([400, 'request.idempotency_key_missing']);
    });

    it('and told in the history with their digest, as every look is', async () => {
      const content = jpeg();
      const { id } = await add(content);
      await clerk.download(`/attachments/${id}/content`);
      const told = await api.asOwner<object>(
        `SELECT action, actor_role AS role, referral_id AS file, compartment, data FROM history
         WHERE subject_kind = 'attachment' AND subject_id = $1 ORDER BY seq`,
        [id],
      );
      const of = { role: 'court_clerk', file: referral.id, compartment: 'legal' };
      expect(told).toEqual([
        { action: 'add', ...of, data: { paper: 'order', sha256: sha256(content) } },
        { action: 'read', ...of, data: {} },
      ]);
    });
  });

  describe('are refused', () => {
    it.each<[string, () => Buffer, string, number]>([
      ['an empty one', () => Buffer.alloc(0), 'file.empty', 422],
      ['one that is too large', () => jpeg(4 * MEGABYTE), 'file.too_large', 413],
      ['a page of the web', () => Buffer.from('<html><script>1</script></html>'), 'file.unknown_type', 422],
      ['a text that says it is one', () => Buffer.from('scan.pdf'), 'file.unknown_type', 422],
      ['a PDF cut off', () => pdf({ end: '' }), 'file.unreadable', 422],
      ['a locked PDF', () => pdf({ trailer: '/Encrypt 5 0 R' }), 'file.encrypted', 422],
      [
        'a PDF with a program',
        () => pdf({ more: packedObjects('<< /S /JavaScript /JS (1) >>') }),
        'file.active_content',
        422,
      ],
    ])('and leave nothing behind: %s', async (_what, make, code, status) => {
      const [before, had] = [await rows(), await files()];
      const answer = await clerk.upload<ProblemBody>(`${at}?kind=order`, make());
      expect(refusal(answer)).toEqual([status, code, [{ path: 'file', code }]]);
      expect(await rows()).toBe(before);
      expect(await files()).toEqual(had);
    });

    it('the same paper twice in one case, until the first is struck', async () => {
      const content = jpeg();
      const { id } = await add(content);
      const again = await clerk.upload<ProblemBody>(`${at}?kind=court_letter`, content);
      expect([again.status, again.body.code]).toEqual([409, 'attachment.already_there']);
      await clerk.post(`/attachments/${id}/strike`, { version: 1, reason: 'unreadable' });
      await add(content);
    });

    it('an entry of another case, and a letter as the scan of an entry', async () => {
      const other = (await logged(api)) as typeof referral;
      const entries = [other.entries[0]?.id ?? '', v7()];
      for (const entryId of entries) {
        const answer = await clerk.upload<ProblemBody>(`${at}?kind=order&entryId=${entryId}`, jpeg());
        const code = 'attachment.entry_unknown';
        expect(refusal(answer)).toEqual([422, code, [{ path: 'entryId', code }]]);
      }
      const own = referral.entries[0]?.id ?? '';
      const letter = await clerk.upload<ProblemBody>(`${at}?kind=court_letter&entryId=${own}`, jpeg());
      expect(letter.body.code).toBe('attachment.entry_of_order_only');
    });

    it('a kind that is none, or none of theirs, at the field', async () => {
      for (const kind of ['x', 'centre_letter', '']) {
        const answer = await clerk.upload<ProblemBody>(`${at}?kind=${kind}`, jpeg());
        expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([400, 'kind']);
      }
    });

    it('anything but the bytes of a file', async () => {
      const before = await rows();
      for (const type of ['application/pdf', 'image/png', 'multipart/form-data; boundary=x', 'text/plain']) {
        const headers = { 'content-type': type };
        const answer = await clerk.upload<ProblemBody>(`${at}?kind=order`, jpeg(), { headers });
        expect([type, answer.status, answer.body.code]).toEqual([type, 415, 'request.media_type']);
      }
      const json = await clerk.post<ProblemBody>(`${at}?kind=order`, { file: 'x' });
      expect([json.status, json.body.code]).toEqual([415, 'request.media_type']);
      expect(await rows()).toBe(before);
    });

    it('a file that does not end, and one that breaks off', async () => {
      const [before, had] = [await rows(), await files()];
      const head = (length: number) => [
        `POST /api${at}?kind=order HTTP/1.1`,
        'Host: x',
        `Authorization: Bearer ${clerk.token ?? ''}`,
        `Idempotency-Key: ${v4()}`,
        'Content-Type: application/octet-stream',
        `Content-Length: ${String(length)}`,
      ];
      const slow = await dribble(api.address, `${head(999_999).join('\r\n')}\r\n\r\n`, 'x');
      expect(slow.status).toBe(408);
      const arriving = (): Promise<string[]> => readdir(join(api.files, 'incoming'));
      // Otherwise what is left of the first would be taken for the beginning of the second.
      while ((await arriving()).length > 0);
      const { hostname, port } = new URL(api.address);
      const line = connect(Number(port), hostname);
      line.write(`${head(99_999).join('\r\n')}\r\n\r\n${'x'.repeat(1000)}`);
      while ((await arriving()).length === 0);
      line.destroy();
      while ((await arriving()).length > 0);
      expect(await rows()).toBe(before);
      expect(await files()).toEqual(had);
    });
  });

  describe('are struck', () => {
    it('by whoever added them, with a reason, and shown to auditors alone from then on', async () => {
      const content = jpeg();
      const { id, actions } = await add(content);
      expect(actions).toEqual(['strike']);
      const path = `/attachments/${id}/strike`;
      for (const [body, code] of [
        [{ version: 1, reason: 'other' }, 'referral.reason_needs_words'],
        [{ version: 1, reason: 'tidying' }, 'request.invalid'],
        [{ version: 9, reason: 'duplicate' }, 'record.stale'],
      ] as const)
        expect((await clerk.post<ProblemBody>(path, body)).body.code).toBe(code);
      const intake = await api.as('intake_officer');
      expect((await intake.post(path, { version: 1, reason: 'duplicate' })).status).toBe(404);
      const struck = await clerk.post<Attachment>(path, {
        version: 1,
        reason: 'other',
        words: 'Of another case',
      });
      expect(struck.body).toMatchObject({ strikeReason: 'other', version: 2, actions: [] });
      expect(struck.body.struckAt).not.toBeNull();
      const twice = await clerk.post<ProblemBody>(path, { version: 2, reason: 'duplicate' });
      expect([twice.status, twice.body.code]).toEqual([409, 'record.wrong_state']);

      const listed = (await intake.get<List>(at)).body.items.find((one) => one.id === id);
      expect(listed).toMatchObject({ strikeReason: 'other', sha256: sha256(content) });
      for (const user of [clerk, intake])
        expect((await user.download(`/attachments/${id}/content`)).status).toBe(404);
      const auditor = await (await api.as('auditor')).download(`/attachments/${id}/content`);
      expect([auditor.status, auditor.bytes.equals(content)]).toEqual([200, true]);
    });
  });

  describe('and their files', () => {
    const fileOf = async (id: string): Promise<string> =>
      (await files()).find((path) => path.endsWith(`/${id}`)) ?? '';

    it('break off when they are no longer what arrived', async () => {
      const [long, short] = [await add(jpeg(300_000)), await add(jpeg())];
      await writeFile(await fileOf(long.id), jpeg(300_000));
      await expect(clerk.download(`/attachments/${long.id}/content`)).rejects.toThrow();
      // Where nothing has been sent yet, the failure is answered as any other.
      await writeFile(await fileOf(short.id), jpeg());
      expect((await clerk.download(`/attachments/${short.id}/content`)).status).toBe(500);
    });

    it('are swept when nobody knows of them, an hour later and not before', async () => {
      const content = jpeg();
      const { id } = await add(content);
      const known = await fileOf(id);
      const place = join(known, '..', '..');
      const [old, fresh] = [v7(), v7()];
      const left = join(api.files, 'incoming', v7());
      const [oldFile, freshFile] = [old, fresh].map((name) => join(place, name.slice(-2), name)) as [
        string,
        string,
      ];
      for (const path of [oldFile, freshFile, left]) {
        await mkdir(join(path, '..'), { recursive: true });
        await writeFile(path, 'x');
      }
      const longAgo = new Date(Date.now() - 61 * 60_000);
      for (const path of [known, oldFile, left]) await utimes(path, longAgo, longAgo);
      await api.part(Sweeping).round();
      const now = await files();
      expect(now.filter((path) => [old, left].some((name) => path.endsWith(name)))).toEqual([]);
      expect(now.filter((path) => [id, fresh].some((name) => path.endsWith(name)))).toHaveLength(2);
      expect((await clerk.download(`/attachments/${id}/content`)).bytes.equals(content)).toBe(true);
    });

    it('stay where they are when they are of another database', async () => {
      const other = join(api.files, 'kept', v7(), 'aa', v7());
      const { id } = await add(jpeg());
      await mkdir(join(other, '..'), { recursive: true });
      await writeFile(other, 'x');
      const longAgo = new Date(Date.now() - 90 * 60_000);
      await utimes(other, longAgo, longAgo);
      await api.part(Sweeping).round();
      expect(await files()).toContain(other);
      expect(await fileOf(id)).not.toBe('');
    });

    it('come before their rows: one that cannot be kept leaves none', async () => {
      const before = await rows();
      const kept = join(api.files, 'kept');
      await rename(kept, `${kept}.away`);
      await writeFile(kept, 'no folder');
      const answer = await clerk.upload<ProblemBody>(`${at}?kind=order`, jpeg());
      expect(answer.status).toBe(500);
      expect(await rows()).toBe(before);
      await rm(kept);
      await rename(`${kept}.away`, kept);
    });

    it('are left for the sweeper when the row is not written', async () => {
      const [before, had] = [await rows(), await files()];
      await api.asOwner(`ALTER TABLE attachment ADD CONSTRAINT none CHECK (false) NOT VALID`);
      expect((await clerk.upload<ProblemBody>(`${at}?kind=order`, jpeg())).status).toBe(500);
      await api.asOwner(`ALTER TABLE attachment DROP CONSTRAINT none`);
      expect(await rows()).toBe(before);
      const more = (await files()).filter((path) => !had.includes(path));
      expect(more).toHaveLength(1);
      const longAgo = new Date(Date.now() - 61 * 60_000);
      await utimes(more[0] ?? '', longAgo, longAgo);
      await api.part(Sweeping).round();
      expect((await files()).sort()).toEqual(had.sort());
    });
  });

  describe('in the database', () => {
    const broken = async (sql: string): Promise<string> => {
      try {
        await api.asOwner(sql);
        return 'nothing';
      } catch (error) {
        return (error as { constraint?: string }).constraint ?? (error as Error).message;
      }
    };

    it.each([
      ['bytes = 0', 'attachment_not_empty'],
      ['pages = 0', 'attachment_has_pages'],
      [`sha256 = '\\x00'`, 'attachment_digest'],
      [`kind = 'letter'`, 'attachment_kind_check'],
      [`media_type = 'text/html'`, 'attachment_media_type_check'],
      [`kind = 'court_letter', entry_id = id`, 'attachment_entry_of_order'],
      [`struck_at = now()`, 'attachment_struck_whole'],
      [`strike_words = 'x'`, 'attachment_struck_whole'],
      [`struck_at = now(), struck_by = added_by, strike_reason = 'other'`, 'attachment_struck_in_words'],
      [
        `struck_at = added_at - interval '1 day', struck_by = added_by, strike_reason = 'duplicate'`,
        'attachment_struck_after',
      ],
      [
        `struck_at = now(), strike_reason = 'duplicate', struck_by = (SELECT id FROM account WHERE id <> added_by LIMIT 1)`,
        'attachment_struck_by_adder',
      ],
    ])('are never %s', async (change, constraint) => {
      expect(await broken(`UPDATE attachment SET ${change} WHERE struck_at IS NULL`)).toBe(constraint);
    });

    it('are not of an entry of another case, not twice the same, not lost and not unstruck', async () => {
      const other = (await logged(api)) as typeof referral;
      const entry = other.entries[0]?.id ?? '';
      expect(
        await broken(`UPDATE attachment SET entry_id = '${entry}', kind = 'order' WHERE struck_at IS NULL`),
      ).toBe('attachment_of_entry');
      expect(await broken(`UPDATE attachment SET sha256 = sha256('x') WHERE struck_at IS NULL`)).toBe(
        'attachment_once',
      );
      expect(await broken('DELETE FROM attachment')).toContain('append-only');
      expect(await broken('UPDATE attachment SET struck_at = NULL WHERE struck_at IS NOT NULL')).toContain(
        'append-only',
      );
      expect(await broken('UPDATE file_store SET id = gen_random_uuid()')).toContain('append-only');
    });
  });
});
