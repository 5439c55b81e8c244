import type {
  Compliance,
  Day,
  Discipline,
  Recommendation,
  Regime,
  ReportAuthor,
  ReportContent,
  ReportKind,
  ReportLanguage,
  ReportState,
  SigningCapacity,
} from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('report')
export class Report {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') referralId!: string;
  @Column('uuid') admissionId!: string;
  @Column('uuid') centreId!: string;
  @Column('text') kind!: ReportKind;
  @Column('text') author!: ReportAuthor;
  @Column('text') language!: ReportLanguage;
  @Column('text') state!: ReportState;
  @Column('text', { nullable: true }) compliance!: Compliance | null;
  @Column('text', { nullable: true }) recommendation!: Recommendation | null;
  @Column('integer', { nullable: true }) recommendedDays!: number | null;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('uuid', { nullable: true }) correctsId!: string | null;
  @Column('uuid') draftedBy!: string;
  @Column('timestamptz') draftedAt!: Date;
  @Column('integer') round!: number;
  @Column('date', { nullable: true }) periodFrom!: Day | null;
  @Column('date', { nullable: true }) periodTo!: Day | null;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text', { nullable: true }) checkCode!: string | null;
  @Column('uuid', { nullable: true }) approvedBy!: string | null;
  /** As the account was called when it approved. */
  @Column('text', { nullable: true }) approvedName!: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt!: Date | null;
  @Column('uuid', { nullable: true }) submittedBy!: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  @Column('date', { nullable: true }) submittedOn!: Day | null;
  @Column('bytea', { nullable: true }) sha256!: Buffer | null;
  @Column('integer') version!: number;
  // Kept by the database: of a file of Article 40 there is no report.
  @Column({ type: 'text', insert: false, update: false }) regime?: Regime;
}

/** What is before the signatories, fixed; one more each time it is put before them. */
@Entity('report_content')
export class FixedContent {
  @PrimaryColumn('uuid') reportId!: string;
  @PrimaryColumn('integer') round!: number;
  @Column('uuid') centreId!: string;
  @Column('jsonb') content!: ReportContent;
  @Column('uuid') fixedBy!: string;
  @Column('timestamptz') fixedAt!: Date;
}

@Entity('report_signature')
export class Signature {
  @PrimaryColumn('uuid') reportId!: string;
  @PrimaryColumn('integer') round!: number;
  @PrimaryColumn('uuid') accountId!: string;
  @Column('uuid') centreId!: string;
  /** As the account was called when it signed. */
  @Column('text') name!: string;
  @Column('text') capacity!: SigningCapacity;
  @Column('text', { nullable: true }) discipline!: Discipline | null;
  @Column('timestamptz') signedAt!: Date;
}

/** Why what was before the signatories went back to whoever wrote it. */
@Entity('report_return')
export class SentBack {
  @PrimaryColumn('uuid') reportId!: string;
  @PrimaryColumn('integer') round!: number;
  @Column('uuid') centreId!: string;
  @Column('text') words!: string;
  @Column('uuid') returnedBy!: string;
  @Column('timestamptz') returnedAt!: Date;
}

/** What the court was given, byte by byte. */
@Entity('report_document')
export class FrozenDocument {
  @PrimaryColumn('uuid') reportId!: string;
  @Column('uuid') centreId!: string;
  @Column('bytea') sha256!: Buffer;
  @Column('bytea') bytes!: Buffer;
}
