import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Config } from '../config/config.js';

export interface Mail {
  /** What it is, once and for all: the same mail twice has the same id, and in the outbox is one file. */
  readonly key: string;
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const PATIENCE = 15_000;

/** Sends mail over SMTP when a server is named, and otherwise puts it into a folder for somebody else to send or read. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  private readonly server;
  private readonly outbox: string;

  constructor(private readonly config: Config) {
    const { SMTP_URL, FILES_DIR, OUTBOX_DIR } = config;
    this.outbox = OUTBOX_DIR ?? join(FILES_DIR, 'outbox');
    this.server =
      SMTP_URL === undefined
        ? undefined
        : createTransport({
            url: SMTP_URL,
            connectionTimeout: PATIENCE,
            greetingTimeout: PATIENCE,
            socketTimeout: PATIENCE,
          });
  }

  /** Once it returns, the server has taken the mail, or its file is there. */
  async send({ key, language, ...mail }: Mail): Promise<void> {
    const mark = createHash('sha256').update(key).digest('hex').slice(0, 32);
    const message = {
      ...mail,
      from: this.config.MAIL_FROM,
      messageId: `<${mark}@${this.config.MAIL_FROM.split('@').at(-1) ?? 'najat'}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      textEncoding: 'base64' as const,
    };
    if (this.server !== undefined) {
      await this.server.sendMail(message);
      return;
    }
    const { message: bytes } = await this.composer.sendMail(message);
    await mkdir(this.outbox, { recursive: true, mode: 0o700 });
    const arriving = join(this.outbox, `.${mark}`);
    await writeFile(arriving, bytes as Buffer, { mode: 0o600 });
    await rename(arriving, join(this.outbox, `${mark}.eml`));
  }

  onModuleDestroy(): void {
    this.server?.close();
  }
}
