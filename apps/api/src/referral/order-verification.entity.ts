import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a second person has found an entry of the ledger to agree with the paper (domain reference §5 rule 1). */
@Entity('order_verification')
export class OrderVerification {
  @PrimaryColumn('uuid') entryId!: string;
  @Column('uuid') referralId!: string;
  /** Who wrote the entry: the database refuses that the same person verifies it. */
  @Column('uuid') recordedBy!: string;
  @Column('uuid') verifiedBy!: string;
  @Column('timestamptz') verifiedAt!: Date;
}
