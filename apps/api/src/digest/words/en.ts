import type { DigestWords } from './words.js';

export const en: DigestWords = {
  subject: 'Najat: what is due on {day}',
  greeting: 'Good day, {name}',
  lead: 'This is waiting for you today:',
  item: {
    terms_held: 'Held past the term',
    terms_attended: 'Attending past the term',
    terms_last: 'Last alarm before the end of a term',
    terms_third: 'Third alarm before the end of a term',
    terms_second: 'Second alarm before the end of a term',
    terms_first: 'First alarm before the end of a term',
    orders_waiting_verification: 'Orders to verify',
    entries_to_verify: 'Decisions to verify',
    arrivals_overdue: 'Overdue arrivals',
    hearings_without_report: 'Hearings within 7 days without a report',
    hearings_to_settle: 'Hearings to complete',
    figures_to_confirm: 'Figures of the law to confirm',
    notices_to_decide: 'Notices that wait for your decision',
    emergency_accesses_to_review: 'Emergency access to review',
    follow_ups_overdue: 'Overdue follow-ups',
  },
  lastDay: 'Last day of a term today',
  within: 'Terms with {days} days or fewer left',
  line: '{label}: {count}',
  open: 'Sign in to Najat to see who and what:',
  foot: 'Najat sends this once a day to whoever has something due. It names nobody. An administrator can change the address or the language.',
};
