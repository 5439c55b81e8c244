import type { CourtDecision, OrderEntryKind } from '@najat/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of the order ledger: numbered, never changed and never removed. */
@Entity('order_entry')
export class OrderEntry {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') referralId!: string;
  @Column('integer') number!: number;
  @Column('text') kind!: OrderEntryKind;
  @Column('uuid', { nullable: true }) courtId!: string | null;
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('date') decidedOn!: string;
  @Column('integer', { nullable: true }) termDays!: number | null;
  @Column('text', { nullable: true }) judge!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** The number of the entry a correction supersedes, and what that should have been; null when it should not be. */
  @Column('integer', { nullable: true }) corrects!: number | null;
  @Column('text', { nullable: true }) correctedKind!: CourtDecision | null;
  /** Number of the report that the court answers with it. */
  @Column('text', { nullable: true }) answersReport!: string | null;
  /** The court asks to be told of drug tests in the reports. */
  @Column('boolean') asksForTests!: boolean;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz') recordedAt!: Date;
}
