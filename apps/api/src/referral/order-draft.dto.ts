import { Id, Instant, Nested, Text } from '../platform/http/fields.js';

/** What has been typed of an order so far, right or wrong: nothing of it is read before it is sent as an order. */
export class OrderDraftContent {
  @Id({ optional: true, description: 'Somebody already on record' }) personId?: string;
  @Text({ optional: true }) given?: string;
  @Text({ optional: true }) father?: string;
  @Text({ optional: true }) grandfather?: string;
  @Text({ optional: true }) greatGrandfather?: string;
  @Text({ optional: true }) laqab?: string;
  @Text({ optional: true }) motherGiven?: string;
  @Text({ optional: true, max: 40 }) birthDate?: string;
  @Text({ optional: true, max: 40 }) sex?: string;
  @Text({ optional: true, max: 40 }) nationalNumber?: string;
  @Text({ optional: true, max: 40 }) phone?: string;
  @Text({ optional: true, max: 40 }) legalBasis?: string;
  @Text({ optional: true, max: 40 }) orderNumber?: string;
  @Text({ optional: true, max: 40 }) orderedOn?: string;
  @Text({ optional: true, max: 40 }) termDays?: string;
  @Text({ optional: true, max: 40 }) asksForTests?: string;
  @Text({ optional: true }) judge?: string;
  @Id({ optional: true }) centreId?: string;
  @Id({ optional: true }) courtId?: string;
}

/** One's own draft, or none. */
export class OrderDraftView {
  @Nested(() => OrderDraftContent, { nullable: true }) content!: OrderDraftContent | null;
  @Instant({ nullable: true }) savedAt!: string | null;
}
