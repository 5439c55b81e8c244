import type { AttachmentKind, Compartment, MediaType, StrikeReason } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A paper of a case. Its file is kept under the same id; no row is without one. */
@Entity('attachment')
export class Attachment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') referralId!: string;
  @Column('uuid', { nullable: true }) entryId!: string | null;
  @Column('text') kind!: AttachmentKind;
  // Derived by the database from the kind.
  @Column({ type: 'text', insert: false, update: false }) compartment!: Compartment;
  @Column('text') mediaType!: MediaType;
  @Column('integer') bytes!: number;
  @Column('integer', { nullable: true }) pages!: number | null;
  @Column('bytea') sha256!: Buffer;
  @Column('uuid') addedBy!: string;
  @Column('timestamptz') addedAt!: Date;
  @Column('uuid', { nullable: true }) struckBy!: string | null;
  @Column('timestamptz', { nullable: true }) struckAt!: Date | null;
  @Column('text', { nullable: true }) strikeReason!: StrikeReason | null;
  @Column('text', { nullable: true }) strikeWords!: string | null;
  @Column('integer') version!: number;
}
