import type { DiscontinueReason, Discipline, PhaseState } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('phase')
export class Phase {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') admissionId!: string;
  @Column('uuid') referralId!: string;
  @Column('uuid') centreId!: string;
  @Column('text') discipline!: Discipline;
  @Column('text') state!: PhaseState;
  @Column('text', { nullable: true }) goals!: string | null;
  @Column('date', { nullable: true }) plannedFrom!: string | null;
  @Column('date', { nullable: true }) plannedTo!: string | null;
  @Column('date', { nullable: true }) startedOn!: string | null;
  @Column('date', { nullable: true }) endedOn!: string | null;
  @Column('text', { nullable: true }) endReason!: DiscontinueReason | null;
  @Column('text', { nullable: true }) endWords!: string | null;
  @Column('date', { nullable: true }) lastSessionOn!: string | null;
  @Column('integer') version!: number;
}
