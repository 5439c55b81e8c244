export { bedOf, freeBed, giveBed } from './placement.js';
export { OrderEntry } from './order-entry.entity.js';
export { OrderEntryView } from './referral.view.js';
export { Placement } from './placement.entity.js';
export { countReferrals, readEntries } from './referral.queries.js';
export { Referral } from './referral.entity.js';
export { ReferralModule } from './referral.module.js';
export { ReferralService } from './referral.service.js';
