import type { NoticeState } from '@najat/domain';
import type { Api } from './api.js';
import { dayAgo, orderBody } from './steps.js';

export interface Voluntary {
  readonly referralId: string;
  readonly admissionId: string;
  readonly caseNumber: string;
  readonly ids: readonly string[];
  readonly personId: string;
}

/** Somebody comes of their own accord and lives through all that a file can have: phases, plan, follow-ups. */
export async function comeOfOwnAccord(api: Api, who: object | undefined, bed = 2): Promise<Voluntary> {
  const intake = await api.as('intake_officer');
  const manager = await api.as('case_manager');
  const order = orderBody(api, {
    legalBasis: 'ART40_VOLUNTARY',
    orderNumber: undefined,
    ...(who === undefined ? {} : { person: who }),
  });
  const { body: referral } = await intake.post<{ id: string; caseNumber: string }>('/referrals', order);
  // Two people stand behind every file; the centre of these fixtures has one.
  await api.asOwner(
    `UPDATE referral SET state = 'verified', version = 2, verified_at = now(),
       verified_by = (SELECT id FROM account WHERE role = 'case_manager' LIMIT 1) WHERE id = $1`,
    [referral.id],
  );
  const bedId = api.places.beds[0][bed];
  await intake.post(`/referrals/${referral.id}/accept`, { version: 2, bedId });
  const { status, body: stay } = await intake.post<{ id: string; version: number }>(
    `/referrals/${referral.id}/admit`,
    { version: 3, admittedOn: dayAgo(2) },
  );
  if (status !== 200) throw new Error(`admitting answered ${String(status)}`);
  await manager.post(`/admissions/${stay.id}/plan`, { version: 0, home: 'with_family' });
  const rows = await api.asOwner<{ id: string }>(
    `SELECT id FROM phase WHERE admission_id = $1 UNION ALL SELECT id FROM plan WHERE admission_id = $1
     UNION ALL SELECT person_id FROM admission WHERE id = $1`,
    [stay.id],
  );
  const [person] = await api.asOwner<{ id: string }>('SELECT person_id AS id FROM admission WHERE id = $1', [
    stay.id,
  ]);
  return {
    referralId: referral.id,
    admissionId: stay.id,
    caseNumber: referral.caseNumber,
    ids: [referral.id, stay.id, ...rows.map(({ id }) => id)],
    personId: person?.id ?? '',
  };
}

export const REASONS = 'Has stayed away from every session for three weeks.';
export const TRIED = 'The family was telephoned twice and a talk was offered each week.';

export interface Noticed {
  readonly id: string;
  readonly version: number;
  readonly state: NoticeState;
  readonly number: string | null;
  readonly checkNumber: string | null;
  readonly sha256: string | null;
  readonly actions: readonly string[];
  readonly supportedBy: string | null;
  readonly endedBy: string | null;
}

const PATH = ['proposed', 'supported', 'approved', 'issued'] as const;
const STEPS = { supported: 'support', approved: 'approve', issued: 'issue' } as const;

/** A notice of Article 40(4) as far as a state: proposed by the case manager, supported by the doctor, approved and issued. */
export async function noticed(
  api: Api,
  referralId: string,
  upTo: (typeof PATH)[number],
  language = 'en',
): Promise<Noticed> {
  const manager = await api.as('case_manager');
  const doctor = await api.as('practitioner', 0, 'medical');
  const director = await api.as('centre_director');
  const by = { supported: doctor, approved: director, issued: director };
  let { body: notice, status } = await manager.post<Noticed>(`/referrals/${referralId}/notices`, {
    courtId: api.places.courts[0],
    language,
    reasons: REASONS,
    tried: TRIED,
  });
  for (const state of PATH.slice(1, PATH.indexOf(upTo) + 1) as (keyof typeof STEPS)[]) {
    const path = `/notices/${notice.id}/${STEPS[state]}`;
    ({ body: notice, status } = await by[state].post<Noticed>(path, { version: notice.version }));
  }
  if (status !== 200 || notice.state !== upTo) throw new Error(`a notice answered ${JSON.stringify(notice)}`);
  return notice;
}
