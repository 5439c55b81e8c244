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
  @Column('date', { nullable: true }) plannedFrom!: string | null;
  @Column('date', { nullable: true }) plannedTo!: string | null;
  @Column('date', { nullable: true }) startedOn!: string | null;
  @Column('date', { nullable: true }) endedOn!: string | null;
  @Column('text', { nullable: true }) endReason!: DiscontinueReason | null;
  @Column('date', { nullable: true }) lastSessionOn!: string | null;
  @Column('integer') version!: number;
}

/** What is said in a phase: for its own discipline, the case manager and the director. */
@Entity('phase_note')
export class PhaseNote {
  @PrimaryColumn('uuid') phaseId!: string;
  @Column('uuid') centreId!: string;
  @Column('text') discipline!: Discipline;
  @Column('text', { nullable: true }) goals!: string | null;
  @Column('text', { nullable: true }) endWords!: string | null;
}
