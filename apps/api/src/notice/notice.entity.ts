import type { Day, NoticeState, Regime, ReportLanguage } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('notice')
export class Notice {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') referralId!: string;
  @Column('uuid') admissionId!: string;
  @Column('uuid') centreId!: string;
  @Column('uuid') courtId!: string;
  @Column('text') language!: ReportLanguage;
  @Column('text') reasons!: string;
  @Column('text') tried!: string;
  @Column('text') state!: NoticeState;
  @Column('uuid') proposedBy!: string;
  @Column('timestamptz') proposedAt!: Date;
  @Column('uuid', { nullable: true }) supportedBy!: string | null;
  /** As the account was called when it supported. */
  @Column('text', { nullable: true }) supportedName!: string | null;
  @Column('timestamptz', { nullable: true }) supportedAt!: Date | null;
  @Column('uuid', { nullable: true }) approvedBy!: string | null;
  /** As the account was called when it approved. */
  @Column('text', { nullable: true }) approvedName!: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt!: Date | null;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text', { nullable: true }) checkCode!: string | null;
  @Column('uuid', { nullable: true }) issuedBy!: string | null;
  @Column('timestamptz', { nullable: true }) issuedAt!: Date | null;
  @Column('date', { nullable: true }) issuedOn!: Day | null;
  @Column('bytea', { nullable: true }) sha256!: Buffer | null;
  @Column('uuid', { nullable: true }) endedBy!: string | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) endWords!: string | null;
  @Column('integer') version!: number;
  // Kept by the database: there is a notice of nobody a court has sent.
  @Column({ type: 'text', insert: false, update: false }) regime?: Regime;
}

/** What the court was given, byte by byte. */
@Entity('notice_document')
export class NoticeDocument {
  @PrimaryColumn('uuid') noticeId!: string;
  @Column('uuid') centreId!: string;
  @Column('bytea') sha256!: Buffer;
  @Column('bytea') bytes!: Buffer;
}
