import type { AdmissionKind, AdmissionState, DischargeReason, LegalBasis, Outcome, Sex } from '@najat/domain';
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
  @Column('integer') version!: number;
  // Kept by the database: whom the one residence nationwide is about, and what is counted of the person and the stay.
  @Column({ type: 'uuid', insert: false, update: false }) identityId?: string;
  @Column({ type: 'text', insert: false, update: false }) personSex?: Sex;
  @Column({ type: 'date', nullable: true, insert: false, update: false }) personBirthDate?: string | null;
  @Column({ type: 'date', nullable: true, insert: false, update: false }) readmittedOn?: string | null;
  @Column({ type: 'boolean', insert: false, update: false }) sustained?: boolean;
}

/** What was said at the discharge. */
@Entity('discharge_note')
export class DischargeNote {
  @PrimaryColumn('uuid') admissionId!: string;
  @Column('uuid') centreId!: string;
  @Column('text') summary!: string;
}
