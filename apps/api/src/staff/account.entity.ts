import type { AccountState, Discipline, ReportLanguage, Role } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account')
export class Account {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') username!: string;
  @Column('text') displayName!: string;
  @Column('text') role!: Role;
  @Column('uuid', { nullable: true }) centreId!: string | null;
  @Column('uuid', { nullable: true }) courtId!: string | null;
  @Column('text', { nullable: true }) discipline!: Discipline | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text') language!: ReportLanguage;
  @Column('text') state!: AccountState;
  @Column('text') passwordHash!: string;
  @Column('boolean') mustChangePassword!: boolean;
  @Column('integer') version!: number;
  @Column('timestamptz') createdAt!: Date;
}
