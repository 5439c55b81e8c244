import {
  ATTACHMENT_KINDS,
  MEDIA_TYPES,
  STRIKE_REASONS,
  type AttachmentKind,
  type MediaType,
  type StrikeReason,
} from '@najat/domain';
import { Id, Instant, ListOf, OneOf, Text, TextList, Whole } from '../platform/http/fields.js';

/** A paper of a case, without its content. */
export class AttachmentView {
  @Id() id!: string;
  @OneOf(ATTACHMENT_KINDS, 'AttachmentKind') kind!: AttachmentKind;
  @Id({ nullable: true, description: 'The entry of the ledger it is the scan of' }) entryId!: string | null;
  @OneOf(MEDIA_TYPES, 'MediaType') mediaType!: MediaType;
  @Whole() bytes!: number;
  @Whole({ nullable: true, description: 'Null where the number could not be told' }) pages!: number | null;
  @Text({ description: 'SHA-256 of the content, hexadecimal' }) sha256!: string;
  @Text() addedBy!: string;
  @Instant() addedAt!: string;
  @Text({ nullable: true, description: 'Who struck it; its content is then shown to auditors alone' })
  struckBy!: string | null;
  @Instant({ nullable: true }) struckAt!: string | null;
  @OneOf(STRIKE_REASONS, 'StrikeReason', { nullable: true }) strikeReason!: StrikeReason | null;
  @Text({ nullable: true, max: 500 }) strikeWords!: string | null;
  @Whole() version!: number;
  @TextList({ description: 'What the reader may do with it now' }) actions!: string[];
}

export class AttachmentList {
  @ListOf(() => AttachmentView) items!: AttachmentView[];
  @TextList({ description: 'The kinds the reader may add' }) kinds!: string[];
  @Whole({ description: 'The largest file that is taken in, in bytes' }) mostBytes!: number;
}
