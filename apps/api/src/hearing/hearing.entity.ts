import type { ClockTime, Day, HearingEndReason, HearingState, Regime } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('hearing')
export class Hearing {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') referralId!: string;
  // Kept by the database: of a file of Article 40 there is none.
  @Column({ type: 'text', insert: false, update: false }) regime?: Regime;
  /** Before which it was set; the file may be before another one by now. */
  @Column('uuid') courtId!: string;
  // That of the file, as the database has it.
  @Column({ type: 'uuid', insert: false, update: false }) centreId!: string;
  @Column('date') onDay!: Day;
  @Column('time without time zone', { nullable: true }) atTime!: ClockTime | null;
  @Column({ type: 'time without time zone', insert: false, update: false }) atOrder!: ClockTime;
  @Column('text') state!: HearingState;
  @Column('uuid') setBy!: string;
  @Column('timestamptz') setAt!: Date;
  @Column('uuid', { nullable: true }) endedBy!: string | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) endReason!: HearingEndReason | null;
  @Column('text', { nullable: true }) endWords!: string | null;
  @Column('uuid', { nullable: true }) postponedTo!: string | null;
  @Column('date', { nullable: true }) postponedToOn!: Day | null;
  @Column('integer') version!: number;
}
