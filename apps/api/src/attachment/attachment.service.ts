import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  attachmentCompartment,
  attachmentKindsOf,
  attachmentMachine,
  checkEntryOfScan,
  checkReason,
  next,
} from '@najat/domain';
import type { AddAttachment, StrikeAttachment } from './attachment.dto.js';
import { Attachment } from './attachment.entity.js';
import { AttachmentFiles } from './attachment-files.js';
import { attachmentsOf, caseOf, contentOf, readAttachment, type Content } from './attachment.queries.js';
import type { AttachmentList, AttachmentView } from './attachment.view.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import type { ReceivedFile } from '../platform/files/received-file.js';
import { Reception } from '../platform/files/reception.js';
import { bodyIs } from '../platform/http/request-context.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

@Injectable()
export class AttachmentService {
  constructor(
    private readonly db: Db,
    private readonly reception: Reception,
    private readonly files: AttachmentFiles,
  ) {}

  async ofReferral(actor: Actor, referralId: string): Promise<AttachmentList> {
    const list = await this.db.readFile(actor, (tx) => attachmentsOf(tx, actor, referralId));
    return { ...list, mostBytes: this.reception.mostBytes };
  }

  /** That it was opened is on record before the first byte is sent. */
  async content(actor: Actor, id: string): Promise<Content & { readonly stream: Readable }> {
    const content = await this.db.readFile(actor, (tx) => contentOf(tx, actor, id));
    return { ...content, stream: await this.files.open(content) };
  }

  /**
   * The file first, then the row that names it: whatever fails between the two leaves a file that nobody knows of, and
   * never a row without one. Whether the case is within reach is asked before anything is read, and again at the end.
   */
  async add(actor: Actor, referralId: string, asked: AddAttachment, sent: Readable): Promise<AttachmentView> {
    if (!attachmentKindsOf(actor.role).includes(asked.kind)) {
      throw new Problem('request.invalid', { errors: [{ path: 'kind', code: 'not_an_option' }] });
    }
    await this.db.read(actor, (tx) => this.assertFits(tx, actor, referralId, asked));
    return this.reception.receive(sent, async (file) => {
      bodyIs(digestOf(file, asked));
      const id = newId();
      await this.files.keep(id, file);
      return this.db.write(actor, async (tx) => {
        const { personId } = await this.assertFits(tx, actor, referralId, asked);
        await this.enter(tx, actor, { id, referralId, personId }, asked, file);
        return readAttachment(tx, actor, id);
      });
    });
  }

  /** Added by mistake: it stays on record, with the reason, and is shown to nobody but an auditor from then on. */
  strike(actor: Actor, id: string, { version, reason, words }: StrikeAttachment): Promise<AttachmentView> {
    return this.db.write(actor, async (tx) => {
      const attachment = await this.lock(tx, actor, id);
      const { referralId, kind } = attachment;
      await assertFresh(tx, { kind: 'attachment', id, version: attachment.version }, version);
      const state = attachment.struckAt === null ? 'kept' : 'struck';
      if (next(attachmentMachine, state, 'strike') === undefined) throw new Problem('record.wrong_state');
      assertNone(checkReason(reason, words, 'words'));
      await tx.update(Attachment, id, {
        struckBy: actor.accountId,
        struckAt: tx.now,
        strikeReason: reason,
        strikeWords: words ?? null,
        version: version + 1,
      });
      const { personId } = await caseOf(tx, actor, 'attachment.read', referralId);
      await tx.record({
        subject: { kind: 'attachment', id },
        referralId,
        personId,
        action: 'strike',
        version: version + 1,
        compartment: attachmentCompartment(kind),
        data: { paper: kind, struck: reason },
      });
      return readAttachment(tx, actor, id);
    });
  }

  /** One's own paper, in a case that is still within reach. */
  private lock(tx: Tx, actor: Actor, id: string): Promise<Attachment> {
    const params = new Params();
    const own = reach(actor, 'attachment.strike', { account: 't.added_by' }, params);
    const file = reach(actor, 'attachment.read', referralColumns('r'), params);
    const within = `EXISTS (SELECT 1 FROM referral r WHERE r.id = t.referral_id AND ${file})`;
    return tx.lock(Attachment, `t.id = ${params.add(id)} AND ${own} AND ${within}`, params);
  }

  private async assertFits(
    tx: Tx,
    actor: Actor,
    referralId: string,
    { kind, entryId }: AddAttachment,
  ): Promise<{ personId: string }> {
    const found = await caseOf(tx, actor, 'attachment.add', referralId);
    if (entryId === undefined) return found;
    const entries = await tx.query('SELECT 1 FROM order_entry WHERE id = $1 AND referral_id = $2', [
      entryId,
      referralId,
    ]);
    assertNone(checkEntryOfScan({ kind, entryKnown: entries.length > 0 }));
    return found;
  }

  private async enter(
    tx: Tx,
    actor: Actor,
    of: { id: string; referralId: string; personId: string },
    { kind, entryId }: AddAttachment,
    { mediaType, bytes, pages, sha256 }: ReceivedFile,
  ): Promise<void> {
    const { id, referralId, personId } = of;
    // Only these: that a paper is struck can be said of one that is there.
    await tx.query(
      `INSERT INTO attachment (id, referral_id, entry_id, kind, media_type, bytes, pages, sha256, added_by, added_at,
         version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)`,
      [id, referralId, entryId ?? null, kind, mediaType, bytes, pages, sha256, actor.accountId, tx.now],
    );
    // With the digest in the chain of the case, a paper that was exchanged since is told from the one that was added.
    await tx.record({
      subject: { kind: 'attachment', id },
      referralId,
      personId,
      action: 'add',
      version: 1,
      compartment: attachmentCompartment(kind),
      data: { paper: kind, sha256: sha256.toString('hex') },
    });
  }
}

const digestOf = ({ sha256 }: ReceivedFile, { kind, entryId }: AddAttachment): string =>
  createHash('sha256')
    .update(sha256)
    .update(`${kind} ${entryId ?? ''}`)
    .digest('base64');
