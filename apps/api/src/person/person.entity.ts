import type { BirthPrecision, Regime, Sex } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('person')
export class Person {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') given!: string;
  @Column('text') father!: string;
  @Column('text', { nullable: true }) grandfather!: string | null;
  @Column('text', { nullable: true }) greatGrandfather!: string | null;
  @Column('text', { nullable: true }) laqab!: string | null;
  @Column('text', { nullable: true }) motherGiven!: string | null;
  @Column('date', { nullable: true }) birthDate!: string | null;
  @Column('text', { nullable: true }) birthPrecision!: BirthPrecision | null;
  @Column('text') sex!: Sex;
  @Column('text', { nullable: true }) nationalNumber!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') createdAt!: Date;
  @Column('text') regime!: Regime;
  /** The same for everybody known to be one and the same human being; kept by the database. */
  @Column({ type: 'uuid', insert: false, update: false }) identityId?: string;
}

/** What a person is found by. Written, and read by nobody but the search itself. */
@Entity('person_key')
export class PersonKey {
  @PrimaryColumn('uuid') personId!: string;
  @Column('text') nameKey!: string;
  @Column('text') nameRecall!: string;
  @Column('text', { nullable: true }) motherKey!: string | null;
}
