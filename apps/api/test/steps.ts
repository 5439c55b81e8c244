import { addDays, dayOf } from '@najat/domain';
import type { Api } from './api.js';

export const today = (): string => dayOf(Date.now());
export const dayAgo = (days: number): string => addDays(today(), -days);

let running = 0;

/** An order as a clerk would log it; each call names somebody else. */
export function orderBody(
  api: Api,
  change: Readonly<Record<string, unknown>> = {},
  side: 0 | 1 = 0,
): Record<string, unknown> {
  running += 1;
  return {
    legalBasis: 'ART39_PLACEMENT',
    orderNumber: `${String(running)}/2026`,
    orderedOn: dayAgo(10),
    centreId: api.places.centres[side],
    person: {
      given: 'سالم',
      father: 'كريم',
      grandfather: `جاسم ${String(running)}`,
      sex: 'male',
      birthDate: '1999-07-01',
      birthPrecision: 'year',
    },
    ...change,
  };
}

export interface Logged {
  readonly id: string;
  readonly version: number;
  readonly caseNumber: string;
  readonly state: string;
  readonly actions: readonly string[];
}

export async function logged(
  api: Api,
  change: Readonly<Record<string, unknown>> = {},
  side: 0 | 1 = 0,
): Promise<Logged> {
  const clerk = await api.as('court_clerk', side);
  const { status, body } = await clerk.post<Logged>('/referrals', orderBody(api, change, side));
  if (status !== 200) throw new Error(`logging answered ${String(status)} ${JSON.stringify(body)}`);
  return body;
}

interface Step {
  readonly side?: 0 | 1;
  readonly bed?: number;
  readonly change?: Readonly<Record<string, unknown>>;
}

export async function accepted(api: Api, { side = 0, bed, change }: Step = {}): Promise<Logged> {
  const referral = await logged(api, change, side);
  const intake = await api.as('intake_officer', side);
  await intake.post(`/referrals/${referral.id}/verify`, { version: 1 });
  const bedId = api.places.beds[side][bed ?? 0];
  const { status, body } = await intake.post<Logged>(`/referrals/${referral.id}/accept`, {
    version: 2,
    bedId,
  });
  if (status !== 200) throw new Error(`accepting answered ${String(status)} ${JSON.stringify(body)}`);
  return body;
}

export async function admitted(
  api: Api,
  {
    orderedDaysAgo = 10,
    arrivedDaysAgo = 5,
    ...step
  }: Step & { orderedDaysAgo?: number; arrivedDaysAgo?: number } = {},
): Promise<{ referralId: string; admission: { id: string; version: number } }> {
  const referral = await accepted(api, {
    ...step,
    change: { orderedOn: dayAgo(orderedDaysAgo), ...step.change },
  });
  const intake = await api.as('intake_officer', step.side ?? 0);
  const { status, body } = await intake.post<{ id: string; version: number }>(
    `/referrals/${referral.id}/admit`,
    {
      version: 3,
      admittedOn: dayAgo(arrivedDaysAgo),
    },
  );
  if (status !== 200) throw new Error(`admitting answered ${String(status)} ${JSON.stringify(body)}`);
  return { referralId: referral.id, admission: body };
}
