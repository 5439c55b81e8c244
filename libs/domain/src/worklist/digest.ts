import type { WorkItem } from './work-items.js';

/**
 * What is worth an e-mail of its own, most urgent first: a deadline of the law, or somebody who waits for this person.
 * What is merely there to be read stands on the home alone.
 */
export const DIGEST_ITEMS = [
  'terms_held',
  'terms_attended',
  'terms_last',
  'terms_third',
  'terms_second',
  'terms_first',
  'orders_waiting_verification',
  'entries_to_verify',
  'arrivals_overdue',
  'hearings_without_report',
  'hearings_to_settle',
  'reports_to_sign',
  'reports_to_approve',
  'reports_to_submit',
  'figures_to_confirm',
  'notices_to_decide',
  'emergency_accesses_to_review',
  'follow_ups_overdue',
] as const satisfies readonly WorkItem[];
export type DigestItem = (typeof DIGEST_ITEMS)[number];

/** One line of a digest: how many, and of an alarm before the end at how many days left it begins. */
export interface DigestLine {
  readonly item: DigestItem;
  readonly count: number;
  readonly days?: number;
}

/** What of somebody's work goes into their digest of the day; nothing when nothing is due. */
export function digestOf(work: readonly { item: WorkItem; count: number; days?: number }[]): DigestLine[] {
  return DIGEST_ITEMS.flatMap((item) => {
    const found = work.find((each) => each.item === item);
    if (found === undefined || found.count === 0) return [];
    const { count, days } = found;
    return [{ item, count, ...(days === undefined ? {} : { days }) }];
  });
}
