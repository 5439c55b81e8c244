import { ATTACHMENT_KINDS, STRIKE_REASONS, type AttachmentKind, type StrikeReason } from '@najat/domain';
import { BasedOn } from '../platform/http/based-on.js';
import { Id, OneOf, Prose } from '../platform/http/fields.js';

/** Asked for in the address, beside the bytes; so nothing that names anybody is among it. */
export class AddAttachment {
  @OneOf(ATTACHMENT_KINDS, 'AttachmentKind') kind!: AttachmentKind;
  @Id({ optional: true, description: 'The entry of the ledger that an order is the scan of' })
  entryId?: string;
}

export class StrikeAttachment extends BasedOn {
  @OneOf(STRIKE_REASONS, 'StrikeReason') reason!: StrikeReason;
  @Prose({ optional: true, max: 500 }) words?: string;
}
