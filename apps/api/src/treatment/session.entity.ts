import type { Attendance as AttendanceStatus, Discipline, SessionKind } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sitting of a discipline, with one person or a group. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') centreId!: string;
  @Column('text') discipline!: Discipline;
  @Column('date') heldOn!: string;
  @Column('integer') minutes!: number;
  @Column('text') kind!: SessionKind;
  @Column('text') topic!: string;
  @Column('uuid') ledBy!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('integer') version!: number;
}

/** How one person attended a session, and the clinical note on them. */
@Entity('attendance')
export class Attendance {
  @PrimaryColumn('uuid') sessionId!: string;
  @PrimaryColumn('uuid') phaseId!: string;
  @Column('text') discipline!: Discipline;
  @Column('text') status!: AttendanceStatus;
  @Column('text', { nullable: true }) note!: string | null;
}
