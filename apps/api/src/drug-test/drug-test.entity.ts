import type { Discipline, DrugClass, Specimen, TestOutcome, TestResult } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One test for drugs that somebody was asked for; struck when it was recorded wrongly, and never changed. */
@Entity('drug_test')
export class DrugTest {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') admissionId!: string;
  @Column('uuid') referralId!: string;
  @Column('uuid') centreId!: string;
  @Column('text') discipline!: Discipline;
  @Column('date') admittedOn!: string;
  @Column('date') collectedOn!: string;
  @Column('text') outcome!: TestOutcome;
  @Column('text', { nullable: true }) specimen!: Specimen | null;
  @Column('boolean', { nullable: true }) watched!: boolean | null;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('timestamptz', { nullable: true }) struckAt!: Date | null;
  @Column('text', { nullable: true }) struckWords!: string | null;
  @Column('integer') version!: number;
}

/** What one class showed, in a screening or in the confirmation of it. */
@Entity('drug_test_result')
export class DrugTestResult {
  @PrimaryColumn('uuid') drugTestId!: string;
  @PrimaryColumn('text') drugClass!: DrugClass;
  // Kept by the database, out of the result.
  @PrimaryColumn({ type: 'text', insert: false, update: false }) stage?: 'screening' | 'confirmation';
  @Column('uuid') centreId!: string;
  @Column('text') discipline!: Discipline;
  @Column('text') outcome!: TestOutcome;
  @Column('text') result!: TestResult;
  @Column('integer', { nullable: true }) cutOff!: number | null;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz') recordedAt!: Date;
}
