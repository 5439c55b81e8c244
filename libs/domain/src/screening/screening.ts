import type { Discipline } from '../treatment/discipline.js';

/** What a person in treatment is offered to be tested for, each by their own consent (domain reference §2.4). */
export const SCREENING_KINDS = ['hiv', 'hcv', 'tb'] as const;
export type ScreeningKind = (typeof SCREENING_KINDS)[number];

/** A refusal is recorded so that nobody asks again tomorrow. It is no fault, has no reason, and nothing follows from it. */
export const SCREENING_CONSENTS = ['given', 'refused'] as const;
export type ScreeningConsent = (typeof SCREENING_CONSENTS)[number];

export const SCREENING_RESULTS = ['pending', 'non_reactive', 'reactive', 'indeterminate'] as const;
export type ScreeningResult = (typeof SCREENING_RESULTS)[number];

/** Every screening is of this discipline, so that the reach `discipline` alone keeps it from everybody else. */
export const SCREENING_DISCIPLINE: Discipline = 'medical';
