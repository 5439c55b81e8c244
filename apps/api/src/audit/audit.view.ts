import { COMPARTMENTS, ROLES } from '@najat/domain';
import { PageView } from '../platform/database/page.js';
import {
  Flag,
  Id,
  Instant,
  ListOf,
  Nested,
  OneOf,
  Params,
  Text,
  TextList,
  Whole,
} from '../platform/http/fields.js';
import { PlaceView } from '../platform/http/place.view.js';

/** One row of the history. */
export class HistoryEntry {
  @Id() id!: string;
  @Instant() at!: string;
  @Id({ nullable: true }) actorId!: string | null;
  @Text({ description: 'Display name of the account that acted; empty for the program itself' }) by!: string;
  @OneOf(ROLES, 'Role', { nullable: true }) role!: string | null;
  @Nested(() => PlaceView, { nullable: true, description: 'Centre or court of whoever acted' })
  place!: PlaceView | null;
  @Text({ nullable: true, description: 'Network address it came from' }) address!: string | null;
  @Text({ description: '`<subject>.<action>`, the key of the sentence' }) sentence!: string;
  @Params() data!: Record<string, unknown>;
  @OneOf(COMPARTMENTS, 'Compartment') compartment!: string;
  @Id({ nullable: true }) referralId!: string | null;
  @Text({ nullable: true }) caseNumber!: string | null;
  @Id({ nullable: true }) personId!: string | null;
  @Id({ nullable: true, description: 'The emergency access it was read under' }) emergencyId!: string | null;
  @Whole({ description: 'Its place in the chain of its case' }) seq!: number;
  @Whole({ description: 'The period whose seal covers it' }) period!: number;
}

export class HistoryPage extends PageView {
  @ListOf(() => HistoryEntry) items!: HistoryEntry[];
}

/** Somebody's looks at the file of a person on one day. */
export class ReaderView {
  @Id() actorId!: string;
  @Text() by!: string;
  @OneOf(ROLES, 'Role') role!: string;
  @Nested(() => PlaceView, { nullable: true, description: 'Centre or court of the reader' })
  place!: PlaceView | null;
  @Instant() first!: string;
  @Instant() last!: string;
  @Whole({ description: 'On how many occasions: looks within ten minutes of each other are one' })
  count!: number;
  @TextList({ description: 'Which compartments they belong to' }) compartments!: string[];
  @Flag({ description: 'Whether any was shown under emergency access' }) emergency!: boolean;
}

export class ReaderPage extends PageView {
  @ListOf(() => ReaderView) items!: ReaderView[];
}

/** A period of the history, sealed when it has ended. */
export class PeriodView {
  @Whole() no!: number;
  @Instant() openedAt!: string;
  @Instant({ nullable: true }) closedAt!: string | null;
  @Whole({ nullable: true, description: 'How many cases it tells of' }) cases!: number | null;
  @Text({ nullable: true, description: 'Root of the tree over the chains of those cases' }) root!:
    string | null;
  @Text({ nullable: true, description: 'Hash over the root and the seal before' }) seal!: string | null;
}

export class PeriodPage extends PageView {
  @ListOf(() => PeriodView) items!: PeriodView[];
}
