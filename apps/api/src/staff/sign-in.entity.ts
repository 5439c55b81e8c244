import { Column, Entity, PrimaryColumn } from 'typeorm';

/** From the password to the end: what all refresh tokens of a family belong to. */
@Entity('sign_in')
export class SignIn {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') accountId!: string;
  @Column('timestamptz') openedAt!: Date;
  /** Of the last refresh: an open portal renews its access every ten minutes of use. */
  @Column('timestamptz') lastUsedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text') address!: string;
  @Column('text', { nullable: true }) browser!: string | null;
  @Column('text', { nullable: true }) system!: string | null;
}
