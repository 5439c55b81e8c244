import { join } from 'node:path';
import type { FactoryProvider } from '@nestjs/common';
import { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { Config } from '../config/config.js';

/** A bucket where one is named, or else a folder. What speaks to a bucket is loaded only then. */
export const FILE_STORE: FactoryProvider<FileStore> = {
  provide: FileStore,
  inject: [Config],
  useFactory: async (config: Config) => {
    const { S3_BUCKET, S3_REGION, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = config;
    if (S3_BUCKET === undefined) return new FolderStore(join(config.FILES_DIR, 'kept'));
    const { S3Store } = await import('./s3-store.js');
    return new S3Store({
      bucket: S3_BUCKET,
      region: S3_REGION,
      ...(S3_ENDPOINT === undefined ? {} : { endpoint: S3_ENDPOINT }),
      accessKeyId: S3_ACCESS_KEY_ID ?? '',
      secretAccessKey: S3_SECRET_ACCESS_KEY ?? '',
    });
  },
};
