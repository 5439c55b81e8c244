import type { BirthPrecision, Sex } from '@najat/domain';
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
  @Column('text') nameKey!: string;
  @Column('text') nameRecall!: string;
  @Column('text', { nullable: true }) motherKey!: string | null;
  @Column('date', { nullable: true }) birthDate!: string | null;
  @Column('text', { nullable: true }) birthPrecision!: BirthPrecision | null;
  @Column('text') sex!: Sex;
  @Column('text', { nullable: true }) nationalNumber!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') createdAt!: Date;
}
