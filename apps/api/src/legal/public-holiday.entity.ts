import type { Jurisdiction } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day on which offices are closed, in one jurisdiction or, with none named, in both. */
@Entity('public_holiday')
export class PublicHoliday {
  @PrimaryColumn('uuid') id!: string;
  @Column('date') day!: string;
  @Column('text', { nullable: true }) jurisdiction!: Jurisdiction | null;
  @Column('text') nameEn!: string;
  @Column('text') nameAr!: string;
  @Column('text') nameCkb!: string;
  @Column('uuid') addedBy!: string;
  @Column('timestamptz') addedAt!: Date;
}
