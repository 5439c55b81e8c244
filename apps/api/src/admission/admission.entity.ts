import type { AdmissionKind, AdmissionState, DischargeReason, LegalBasis, Outcome } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('admission')
export class Admission {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') referralId!: string;
  @Column('uuid') personId!: string;
  @Column('uuid') centreId!: string;
  @Column('text') legalBasis!: LegalBasis;
  @Column('text') kind!: AdmissionKind;
  @Column('text') state!: AdmissionState;
  @Column('date') admittedOn!: string;
  @Column('timestamptz') admittedAt!: Date;
  @Column('date', { nullable: true }) dischargedOn!: string | null;
  @Column('text', { nullable: true }) dischargeReason!: DischargeReason | null;
  @Column('text', { nullable: true }) outcome!: Outcome | null;
  @Column('uuid', { nullable: true }) decisionId!: string | null;
  @Column('text', { nullable: true }) dischargeSummary!: string | null;
  @Column('integer') version!: number;
}
