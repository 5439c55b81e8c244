import type { AbsenceKind } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Days a person in residence was away; `toOn` is the last of them, null while they are. */
@Entity('absence')
export class Absence {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') admissionId!: string;
  @Column('uuid') referralId!: string;
  @Column('uuid') centreId!: string;
  @Column('text') kind!: AbsenceKind;
  @Column('date') fromOn!: string;
  @Column('date', { nullable: true }) toOn!: string | null;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('timestamptz', { nullable: true }) struckAt!: Date | null;
  @Column('text', { nullable: true }) struckWords!: string | null;
}
