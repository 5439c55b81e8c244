import { v7 } from 'uuid';
import type { Api, User } from './api.js';
import { admitted, dayAgo } from './steps.js';

export interface ReportBody {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly number: string | null;
  readonly checkNumber: string | null;
  readonly sha256: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly correctedBy: string | null;
  readonly actions: readonly string[];
  readonly facts: {
    readonly personName: string;
    readonly periodFrom: string;
    readonly periodTo: string;
    readonly disciplines: readonly {
      discipline: string;
      state: string;
      attendance: Readonly<Record<'present' | 'late' | 'excused' | 'absent', number>>;
    }[];
  } | null;
  readonly sentBack: readonly { words: string; by: string; at: string }[];
  readonly signatures: readonly { name: string; capacity: string; own: boolean }[];
  readonly quorum: { readonly needed: number; readonly confirmed: boolean; readonly signed: number };
  readonly code?: string;
  readonly errors?: readonly { path: string; code: string }[];
}

export const WHOLE = {
  kind: 'committee',
  language: 'ar',
  compliance: 'complies',
  recommendation: 'release',
  words: 'التزم طوال المدة.',
};

/** Somebody in treatment, with one session attended a day after arrival. */
export async function treated(api: Api, bed = 0): Promise<{ referralId: string; admissionId: string }> {
  const { referralId, admission } = await admitted(api, { bed, orderedDaysAgo: 40, arrivedDaysAgo: 30 });
  await attended(api, admission.id, dayAgo(29), 'present');
  return { referralId, admissionId: admission.id };
}

/** A session of psychological support, as it would be recorded, on any day. */
export async function attended(api: Api, admissionId: string, on: string, status: string): Promise<void> {
  const [phase] = await api.asOwner<{ id: string; centre_id: string }>(
    `UPDATE phase SET state = 'in_progress', planned_from = $2, planned_to = $2, started_on = $2
     WHERE admission_id = $1 AND discipline = 'psychological' RETURNING id, centre_id`,
    [admissionId, dayAgo(29)],
  );
  const session = v7();
  await api.asOwner(
    `INSERT INTO session (id, centre_id, discipline, held_on, minutes, kind, topic, led_by, recorded_at)
     SELECT $1, $2, 'psychological', $3, 45, 'individual', 'a secret said in confidence', id, now() FROM account
     WHERE role = 'practitioner' LIMIT 1`,
    [session, phase?.centre_id, on],
  );
  await api.asOwner(
    `INSERT INTO attendance (session_id, phase_id, discipline, status, centre_id)
     VALUES ($1, $2, 'psychological', $3, $4)`,
    [session, phase?.id, status, phase?.centre_id],
  );
}

export async function must<Body>(answer: Promise<{ status: number; body: Body }>): Promise<Body> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`answered ${String(status)} ${JSON.stringify(body)}`);
  return body;
}

export async function take(user: User, report: ReportBody, action: string, body = {}): Promise<ReportBody> {
  return must(user.post<ReportBody>(`/reports/${report.id}/${action}`, { version: report.version, ...body }));
}

/** Who signs for the committee: two who treat the person and the case manager. */
export const members = async (api: Api): Promise<User[]> => [
  await api.as('practitioner', 0, 'psychological'),
  await api.as('practitioner', 0, 'sport'),
  await api.as('case_manager'),
];

/** A report on its way to the court, as far as it is asked to go. */
export async function reported(
  api: Api,
  referralId: string,
  to: 'drafted' | 'presented' | 'signed' | 'approved' | 'submitted',
  change = {},
): Promise<ReportBody> {
  const manager = await api.as('case_manager');
  const director = await api.as('centre_director');
  let report = await must(
    manager.post<ReportBody>(`/referrals/${referralId}/reports`, { ...WHOLE, ...change }),
  );
  if (to === 'drafted') return report;
  report = await take(manager, report, 'present');
  if (to === 'presented') return report;
  for (const member of await members(api)) report = await take(member, report, 'sign');
  report = await take(manager, report, 'conclude');
  if (to === 'signed') return report;
  report = await take(director, report, 'approve');
  if (to === 'approved') return report;
  return take(director, report, 'submit');
}

/** The bytes of a document as its reader is sent them. */
export async function download(
  api: Api,
  user: User,
  id: string,
): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
  const answer = await fetch(`${api.address}/reports/${id}/document`, {
    headers: { authorization: `Bearer ${user.token ?? ''}` },
  });
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
}
