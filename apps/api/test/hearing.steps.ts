import { addDays } from '@najat/domain';
import type { Answer, Api } from './api.js';
import { must } from './report.steps.js';
import { logged, today, type Logged } from './steps.js';

export interface HearingBody {
  readonly id: string;
  readonly referralId: string;
  readonly caseNumber: string;
  readonly personName: string;
  readonly on: string;
  readonly at: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly words: string | null;
  readonly postponedTo: string | null;
  readonly isOfFormerCourt: boolean;
  readonly report: string | null;
  readonly reportNumber: string | null;
  readonly version: number;
  readonly actions: readonly string[];
  readonly code?: string;
  readonly errors?: readonly { path: string; code: string }[];
}

export interface HearingListBody {
  readonly items: readonly HearingBody[];
  readonly total: number;
  readonly next?: string;
  readonly actions: readonly string[];
}

export interface LinesBody {
  readonly items: readonly {
    caseNumber: string;
    outcome: string;
    code: string | null;
    referralId: string | null;
  }[];
  readonly set: number;
  readonly refused: number;
  readonly code?: string;
  readonly errors?: readonly { path: string; code: string }[];
}

export const inDays = (days: number): string => addDays(today(), days);

/** A case of the first court, ordered ten days ago. */
export const aCase = (api: Api): Promise<Logged> => logged(api);

export async function setFor(api: Api, referralId: string, on: string, at?: string): Promise<HearingBody> {
  const clerk = await api.as('court_clerk');
  return must(clerk.post<HearingBody>(`/referrals/${referralId}/hearings`, { on, at }));
}

export const refusal = async (
  answer: Promise<Answer<{ code?: string; errors?: readonly { path: string; code: string }[] }>>,
) => {
  const { status, body } = await answer;
  return [status, body.code, body.errors?.map(({ path, code }) => `${path} ${code}`)];
};

export async function listed(
  api: Api,
  query: string,
  role: 'court_clerk' | 'case_manager' | 'legal_officer' | 'auditor' = 'court_clerk',
  side: 0 | 1 = 0,
): Promise<HearingListBody> {
  return must((await api.as(role, side)).get<HearingListBody>(`/hearings?${query}`));
}
