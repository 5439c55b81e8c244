import type {
  Jurisdiction,
  LegalBasis,
  LegalParameterState,
  ParameterKey,
  ParameterNote,
  SourceMark,
} from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a figure of the law. What it says never changes; it is confirmed or withdrawn once, and closed. */
@Entity('legal_parameter')
export class LegalParameterVersion {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: ParameterKey;
  @Column('text') jurisdiction!: Jurisdiction;
  @Column('text', { nullable: true }) basis!: LegalBasis | null;
  /** Counts the versions of one figure from 1; `version` counts what was done to this row. */
  @Column('integer') number!: number;
  @Column('integer', { nullable: true }) value!: number | null;
  @Column('date') effectiveFrom!: string;
  @Column('date', { nullable: true }) effectiveTo!: string | null;
  @Column('text') state!: LegalParameterState;
  @Column('text') source!: SourceMark;
  @Column('text') note!: ParameterNote;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('uuid', { nullable: true }) proposedBy!: string | null;
  @Column('timestamptz', { nullable: true }) proposedAt!: Date | null;
  @Column('text', { nullable: true }) instrument!: string | null;
  @Column('uuid', { nullable: true }) confirmedBy!: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('integer') version!: number;
}
