import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Kept {
  readonly content: Buffer;
  at: Date;
}

export interface FakeS3 {
  readonly endpoint: string;
  readonly objects: Map<string, Kept>;
  /** What came wrong: unsigned, signed for other bytes, or sent in pieces of unknown number. */
  readonly faults: string[];
  /** From now on every request fails. */
  fail(): void;
  close(): Promise<void>;
}

const PAGE = 2;

const listing = (objects: Map<string, Kept>, prefix: string, after: string): string => {
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const shown = keys.slice(0, PAGE);
  const rows = shown.map(
    (key) =>
      `<Contents><Key>${key}</Key><LastModified>${objects.get(key)?.at.toISOString() ?? ''}</LastModified></Contents>`,
  );
  const more = keys.length > PAGE;
  const next = more ? `<NextContinuationToken>${shown.at(-1) ?? ''}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${String(more)}</IsTruncated>${next}${rows.join('')}</ListBucketResult>`;
};

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

/** As much of S3 as files need: one bucket, over plain HTTP, with the digests that a store checks. */
export async function startFakeS3(bucket: string): Promise<FakeS3> {
  const objects = new Map<string, Kept>();
  const faults: string[] = [];
  let failing = false;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    const key = decodeURIComponent(pathname).slice(bucket.length + 2);
    const body = await bodyOf(request);
    const { authorization = '', 'content-length': length, 'x-amz-content-sha256': digest } = request.headers;
    if (!/^AWS4-HMAC-SHA256 Credential=key\/.*SignedHeaders=[^,]*x-amz-content-sha256/.test(authorization))
      faults.push(`${request.method ?? ''} is not signed`);
    if (!pathname.startsWith(`/${bucket}`)) faults.push(`no bucket in ${pathname}`);
    if (digest !== createHash('sha256').update(body).digest('hex')) faults.push('signed for other bytes');
    if (failing) return void response.writeHead(503).end();
    if (request.method === 'PUT') {
      if (length !== String(body.length)) faults.push('sent without its length');
      objects.set(key, { content: body, at: new Date() });
      return void response.writeHead(200).end();
    }
    if (request.method === 'DELETE') {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    if (key === '') {
      const found = listing(
        objects,
        searchParams.get('prefix') ?? '',
        searchParams.get('continuation-token') ?? '',
      );
      return void response.writeHead(200, { 'content-type': 'application/xml' }).end(found);
    }
    const kept = objects.get(key);
    if (kept === undefined) return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
    return void response.writeHead(200, { 'content-length': kept.content.length }).end(kept.content);
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    objects,
    faults,
    fail: () => (failing = true),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
