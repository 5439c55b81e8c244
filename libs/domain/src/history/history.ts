/** Which part of a file a row of the history tells of; it decides who may read the row. */
export const COMPARTMENTS = ['legal', 'administrative', 'clinical', 'restricted'] as const;
export type Compartment = (typeof COMPARTMENTS)[number];

/** What a row of the history is about. */
export const SUBJECT_KINDS = [
  'account',
  'centre',
  'bed',
  'person',
  'referral',
  'attachment',
  'admission',
  'phase',
  'session',
  'screening',
  'drugTest',
  'report',
  'hearing',
  'notice',
  'plan',
  'followUp',
  'emergencyAccess',
  'legalParameter',
  'holiday',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Somebody changed something, or somebody was shown a part of a file. */
export const HISTORY_KINDS = ['change', 'read'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];
