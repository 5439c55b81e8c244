import type { BedState, Sex } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('bed')
export class Bed {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') centreId!: string;
  @Column('text') ward!: string;
  @Column('text') label!: string;
  @Column('text') sex!: Sex;
  @Column('text') state!: BedState;
  @Column('integer') version!: number;
}
