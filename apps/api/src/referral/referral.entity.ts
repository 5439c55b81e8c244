import type { LegalBasis, ReferralState, Regime, Sex } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('referral')
export class Referral {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') caseNumber!: string;
  @Column('uuid') personId!: string;
  @Column('uuid') centreId!: string;
  @Column('uuid', { nullable: true }) courtId!: string | null;
  @Column('text') legalBasis!: LegalBasis;
  @Column('text') state!: ReferralState;
  @Column('text', { nullable: true }) orderNumber!: string | null;
  @Column('date') orderedOn!: string;
  @Column('text', { nullable: true }) judge!: string | null;
  @Column('uuid') loggedBy!: string;
  @Column('timestamptz') loggedAt!: Date;
  @Column('date') loggedOn!: string;
  @Column('uuid', { nullable: true }) verifiedBy!: string | null;
  @Column('timestamptz', { nullable: true }) verifiedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) acceptedAt!: Date | null;
  @Column('date', { nullable: true }) expectedOn!: string | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) endReason!: string | null;
  @Column('text', { nullable: true }) endWords!: string | null;
  @Column('integer') version!: number;
  // Kept by the database: which side of the Article 40 wall the file is on, and what is counted of its person.
  @Column({ type: 'text', insert: false, update: false }) regime?: Regime;
  @Column({ type: 'text', insert: false, update: false }) personSex?: Sex;
  @Column({ type: 'date', nullable: true, insert: false, update: false }) personBirthDate?: string | null;
}
