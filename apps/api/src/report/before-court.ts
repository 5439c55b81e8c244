import { isUndecided } from '../referral/index.js';

/** SQL: the latest report, if any, that a court has on the file under `referral` and has not decided on. */
export const reportBeforeCourt = (referral: string): string => `
  SELECT p.id, p.number FROM report p WHERE p.referral_id = ${referral}.id AND ${isUndecided('p')}
  ORDER BY p.submitted_at DESC, p.id DESC LIMIT 1`;
