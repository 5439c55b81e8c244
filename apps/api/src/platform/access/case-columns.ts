import type { ReachColumns } from './reach.js';

/** Which rows are Article 40 files: said once, for whoever forgets it shows a court who came of their own accord. */
const voluntary = (alias: string): string => `${alias}.legal_basis = 'ART40_VOLUNTARY'`;

/** The columns of a referral under `alias` that say whose it is. */
export const referralColumns = (alias: string): ReachColumns => ({
  court: `${alias}.court_id`,
  centre: `${alias}.centre_id`,
  voluntary: voluntary(alias),
});

/** The same of an admission. It has no court of its own, and no court role is granted any. */
export const admissionColumns = (alias: string): ReachColumns => ({
  centre: `${alias}.centre_id`,
  voluntary: voluntary(alias),
});

/** The same, where one file is read by its id: an emergency opens it there and nowhere else. */
export const referralFile = (alias: string): ReachColumns => ({
  ...referralColumns(alias),
  file: `${alias}.id`,
});

export const admissionFile = (alias: string): ReachColumns => ({
  ...admissionColumns(alias),
  file: `${alias}.referral_id`,
});
