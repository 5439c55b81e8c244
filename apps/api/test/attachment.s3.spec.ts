import { readdir } from 'node:fs/promises';
import { v7 } from 'uuid';
import { Sweeping } from '../src/attachment/sweeping.js';
import { startApi, type Api, type User } from './api.js';
import { startFakeS3, type FakeS3 } from './fake-s3.js';
import { jpeg, pdf } from './papers.js';
import { logged } from './steps.js';

/** The same as in a folder, in a store that speaks S3. */
describe('attachments in a bucket', () => {
  let store: FakeS3;
  let api: Api;
  let clerk: User;
  let at: string;
  beforeAll(async () => {
    store = await startFakeS3('papers');
    api = await startApi({
      S3_BUCKET: 'papers',
      S3_ENDPOINT: store.endpoint,
      S3_ACCESS_KEY_ID: 'key',
      S3_SECRET_ACCESS_KEY: 'secret',
      LOG_LEVEL: 'silent',
    });
    clerk = await api.as('court_clerk');
    at = `/referrals/${(await logged(api)).id}/attachments?kind=order`;
  });
  afterAll(async () => {
    await api.close();
    await store.close();
  });

  const add = async (content: Buffer): Promise<string> => {
    const { status, body } = await clerk.upload<{ id: string }>(at, content);
    expect(status).toBe(200);
    return body.id;
  };
  const keyOf = (id: string): string => [...store.objects.keys()].find((key) => key.endsWith(`/${id}`)) ?? '';

  it('are kept there alone, signed for the very bytes, and given back', async () => {
    for (const content of [pdf({ pages: 200, padding: 2_000_000 }), jpeg()]) {
      const id = await add(content);
      expect(store.objects.get(keyOf(id))?.content.equals(content)).toBe(true);
      const { status, bytes } = await clerk.download(`/attachments/${id}/content`);
      expect([status, bytes.equals(content)]).toEqual([200, true]);
    }
    expect(store.faults).toEqual([]);
    expect(await readdir(api.files)).toEqual(['incoming']);
    expect(await readdir(`${api.files}/incoming`)).toEqual([]);
  });

  it('break off when they were changed there', async () => {
    const id = await add(jpeg());
    store.objects.set(keyOf(id), { content: jpeg(), at: new Date() });
    expect((await clerk.download(`/attachments/${id}/content`)).status).toBe(500);
  });

  it('are swept there, page by page, and nothing of anybody else', async () => {
    const known = keyOf(await add(jpeg()));
    const place = known.slice(0, known.lastIndexOf('/'));
    const longAgo = new Date(Date.now() - 61 * 60_000);
    const left = Array.from({ length: 5 }, () => `${place}/${v7()}`);
    const others = [`${place}/${v7()}`, `${v7()}/${v7()}`, 'notes.txt'];
    for (const key of left) store.objects.set(key, { content: jpeg(), at: longAgo });
    others.forEach((key, index) =>
      store.objects.set(key, { content: jpeg(), at: index === 0 ? new Date() : longAgo }),
    );
    for (const kept of store.objects.values()) if (kept === store.objects.get(known)) kept.at = longAgo;
    const before = [...store.objects.keys()];
    await api.part(Sweeping).round();
    expect([...store.objects.keys()]).toEqual(before.filter((key) => !left.includes(key)));
  });

  it('leave no row when the store is away', async () => {
    const count = () => api.asOwner('SELECT count(*) AS n FROM attachment');
    const before = await count();
    store.fail();
    const answer = await clerk.upload<{ code: string }>(at, jpeg());
    expect([answer.status, answer.body.code]).toEqual([500, 'server.failed']);
    expect(await count()).toEqual(before);
  });
});
