import { WORK_ITEMS, type WorkItem } from '@najat/domain';
import { ListOf, OneOf, Whole } from '../platform/http/fields.js';

export class WorkItemView {
  @OneOf(WORK_ITEMS, 'WorkItem') item!: WorkItem;
  @Whole() count!: number;
  @Whole({
    optional: true,
    description:
      'Of an alarm before the end: the days left at which it begins; the most, where figures differ',
  })
  days?: number;
}

/** What needs doing today, for this user: each figure opens its list. */
export class HomeView {
  @ListOf(() => WorkItemView) items!: WorkItemView[];
}
