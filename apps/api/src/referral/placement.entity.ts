import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A bed given to somebody for a time: first reserved for a referral, then occupied by its admission. */
@Entity('placement')
export class Placement {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') referralId!: string;
  @Column('uuid', { nullable: true }) admissionId!: string | null;
  @Column('uuid') centreId!: string;
  @Column('uuid') bedId!: string;
  @Column('text') kind!: 'reserved' | 'occupied';
  @Column('timestamptz') fromAt!: Date;
  @Column('timestamptz', { nullable: true }) toAt!: Date | null;
}
