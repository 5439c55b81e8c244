import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { FileStore } from './file-store.js';
import type { ReceivedFile } from './received-file.js';

export interface S3Settings {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint?: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const quiet = (): void => undefined;

/** Files in a bucket of any store that speaks S3. */
export class S3Store extends FileStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ bucket, region, endpoint, accessKeyId, secretAccessKey }: S3Settings) {
    super();
    this.bucket = bucket;
    this.client = new S3Client({
      region,
      ...(endpoint === undefined ? {} : { endpoint }),
      credentials: { accessKeyId, secretAccessKey },
      // What goes wrong is thrown, and told where everything is told.
      logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
      requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
      // Stores beside Amazon's have no host name for each bucket, and not all know the newer checksums.
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  /** The digest is signed with the request, so the store refuses what is not the file that arrived here. */
  async put(name: string, { path, bytes, sha256, mediaType }: ReceivedFile): Promise<void> {
    const command = new PutObjectCommand({
      Bucket: this.bucket,
      Key: name,
      Body: createReadStream(path),
      ContentLength: bytes,
      ContentType: mediaType,
    });
    command.middlewareStack.add(
      (next) => (args) => {
        const request = args.request as { headers: Record<string, string> };
        request.headers['x-amz-content-sha256'] = sha256.toString('hex');
        return next(args);
      },
      { step: 'build', name: 'signDigest' },
    );
    await this.client.send(command);
  }

  async get(name: string): Promise<Readable> {
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: name }));
    if (Body === undefined) throw new Error('the store answered without a file');
    return Body as Readable;
  }

  async remove(name: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: name }));
  }

  async *putBefore(place: string, instant: Date): AsyncIterable<string> {
    const found = { Bucket: this.bucket, Prefix: `${place}/` };
    for await (const { Contents = [] } of paginateListObjectsV2({ client: this.client }, found)) {
      for (const { Key, LastModified } of Contents) {
        if (Key !== undefined && LastModified !== undefined && LastModified < instant)
          yield Key.slice(place.length + 1);
      }
    }
  }
}
