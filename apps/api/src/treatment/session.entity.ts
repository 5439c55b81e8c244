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

/** How one person attended a session. */
@Entity('attendance')
export class Attendance {
  @PrimaryColumn('uuid') sessionId!: string;
  @PrimaryColumn('uuid') phaseId!: string;
  @Column('uuid') centreId!: string;
  @Column('text') discipline!: Discipline;
  @Column('text') status!: AttendanceStatus;
}

/** The clinical note on one person in one session: for its own discipline, the case manager and the director. */
@Entity('attendance_note')
export class AttendanceNote {
  @PrimaryColumn('uuid') phaseId!: string;
  @PrimaryColumn('uuid') sessionId!: string;
  @Column('uuid') centreId!: string;
  @Column('text') discipline!: Discipline;
  @Column('text') note!: string;
}
