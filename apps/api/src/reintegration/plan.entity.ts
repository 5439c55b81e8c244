import type { HomeSituation, LabourReferral, PlanState, WorkSituation } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a person goes back to society; one per admission. */
@Entity('plan')
export class Plan {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') admissionId!: string;
  @Column('uuid') referralId!: string;
  @Column('uuid') centreId!: string;
  @Column('text') state!: PlanState;
  @Column('text', { nullable: true }) home!: HomeSituation | null;
  @Column('text', { nullable: true }) work!: WorkSituation | null;
  @Column('text', { nullable: true }) labourReferral!: LabourReferral | null;
  @Column('text', { nullable: true }) family!: string | null;
  @Column('text', { nullable: true }) study!: string | null;
  @Column('text', { nullable: true }) relapsePrevention!: string | null;
  @Column('date', { nullable: true }) agreedOn!: string | null;
  @Column('integer') version!: number;
}
