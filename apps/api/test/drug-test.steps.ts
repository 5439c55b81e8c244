import type { Api, User } from './api.js';
import { must } from './report.steps.js';
import { dayAgo } from './steps.js';

export interface DrugTestBody {
  readonly id: string;
  readonly outcome: string;
  readonly specimen: string | null;
  readonly watched: boolean | null;
  readonly results: readonly { drugClass: string; result: string; cutOff: number | null }[];
  readonly struckAt: string | null;
  readonly struckWords: string | null;
  readonly version: number;
  readonly actions: readonly string[];
}
export interface DrugTestList {
  readonly items: readonly DrugTestBody[];
  readonly actions: readonly string[];
}

export const URINE = { outcome: 'given', specimen: 'urine', watched: true } as const;

export const doctorOf = (api: Api): Promise<User> => api.as('practitioner', 0, 'medical');

/** A drug test as the doctor of the centre records it. */
export async function tested(api: Api, admissionId: string, change: object): Promise<DrugTestBody> {
  const body = { collectedOn: dayAgo(3), ...change };
  return must((await doctorOf(api)).post<DrugTestBody>(`/admissions/${admissionId}/drug-tests`, body));
}
