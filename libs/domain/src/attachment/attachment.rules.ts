import type { AttachmentKind } from './attachment.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';

/** Only the scan of an order can be that of an entry, and the entry stands in the ledger of the same case. */
export function checkEntryOfScan(scan: { kind: AttachmentKind; entryKnown: boolean }): Refusal[] {
  return [
    ...refuseIf(scan.kind !== 'order', 'attachment.entry_of_order_only', 'entryId'),
    ...refuseIf(!scan.entryKnown, 'attachment.entry_unknown', 'entryId'),
  ];
}
