import type { FollowUpMonth, FollowUpState, Standing } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('follow_up')
export class FollowUp {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') admissionId!: string;
  @Column('uuid') referralId!: string;
  @Column('uuid') personId!: string;
  @Column('uuid') centreId!: string;
  @Column('integer') month!: FollowUpMonth;
  @Column('date') dueOn!: string;
  @Column('text') state!: FollowUpState;
  @Column('date', { nullable: true }) contactedOn!: string | null;
  @Column('text', { nullable: true }) standing!: Standing | null;
  @Column('integer') attempts!: number;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('integer') version!: number;
}
