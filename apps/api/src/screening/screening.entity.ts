import type { Discipline, ScreeningConsent, ScreeningKind, ScreeningResult } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One offer of a test: refused, or taken with consent and then resulted. */
@Entity('screening')
export class Screening {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') admissionId!: string;
  @Column('uuid') centreId!: string;
  @Column('text') discipline!: Discipline;
  @Column('date') admittedOn!: string;
  @Column('text') kind!: ScreeningKind;
  @Column('text') consent!: ScreeningConsent;
  @Column('date', { nullable: true }) takenOn!: string | null;
  @Column('text', { nullable: true }) result!: ScreeningResult | null;
  @Column('date', { nullable: true }) resultedOn!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('integer') version!: number;
}
