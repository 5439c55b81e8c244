import type { EmergencyReason, EmergencyRole, ReviewOutcome } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One opening of a file out of reach, or an attempt at one; written by a function of the database alone. */
@Entity('emergency_access')
export class EmergencyAccess {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') accountId!: string;
  @Column('text') openerRole!: EmergencyRole;
  @Column('uuid') openerCentreId!: string;
  @Column('text') soughtBy!: 'case_number' | 'national_number';
  @Column('text') reason!: EmergencyReason;
  @Column('text') words!: string;
  @Column('timestamptz') openedAt!: Date;
  @Column('uuid', { nullable: true }) referralId!: string | null;
  @Column('uuid', { nullable: true }) centreId!: string | null;
  @Column('timestamptz', { nullable: true }) endsAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('uuid', { nullable: true }) reviewedBy!: string | null;
  @Column('timestamptz', { nullable: true }) reviewedAt!: Date | null;
  @Column('text', { nullable: true }) outcome!: ReviewOutcome | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('integer') version!: number;
}
