import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One link of a sign-in's chain: each refresh uses up a token and issues the next of the same family. */
@Entity('refresh_token')
export class RefreshToken {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') familyId!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}
