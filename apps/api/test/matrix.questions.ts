import {
  admissionMachine,
  attachmentMachine,
  bedMachine,
  emergencyAccessMachine,
  followUpMachine,
  hearingMachine,
  legalParameterMachine,
  next,
  noticeMachine,
  phaseMachine,
  planMachine,
  referralMachine,
  reportMachine,
  type Permission,
} from '@najat/domain';
import { beside } from './matrix.beside.js';
import type { Cell } from './matrix.cell.js';
import { answerOf, type Asked, type Seat } from './matrix.seats.js';

const MACHINES = {
  referral: referralMachine,
  admission: admissionMachine,
  phase: phaseMachine,
  plan: planMachine,
  followUp: followUpMachine,
  bed: bedMachine,
  emergencyAccess: emergencyAccessMachine,
  attachment: attachmentMachine,
  legalParameter: legalParameterMachine,
  report: reportMachine,
  hearing: hearingMachine,
  notice: noticeMachine,
} as const;

type Moved = keyof typeof MACHINES;

const AT: Readonly<Record<Moved, string>> = {
  referral: 'referrals',
  admission: 'admissions',
  phase: 'phases',
  plan: 'plans',
  followUp: 'follow-ups',
  bed: 'beds',
  emergencyAccess: 'emergency-accesses',
  attachment: 'attachments',
  legalParameter: 'legal-parameters',
  report: 'reports',
  hearing: 'hearings',
  notice: 'notices',
};

/** Well-formed for every action; whoever may act is stopped by the version alone, so that nothing ever changes. */
const BODY = {
  reason: 'other',
  words: 'x',
  admittedOn: '2026-01-05',
  bedId: '019a0000-0000-7000-8000-000000000000',
  dischargedOn: '2026-02-01',
  goals: 'x',
  plannedFrom: '2026-01-06',
  plannedTo: '2026-01-06',
  startedOn: '2026-01-06',
  contactedOn: '2026-03-02',
  standing: 'not_said',
  outcome: 'justified',
  note: 'x',
  kind: 'leave',
  from: '2026-01-06',
  returnedOn: '2026-01-08',
  absenceId: '019a0000-0000-7000-8000-000000000000',
  instrument: 'x',
};
const OWN_BODY: Readonly<Record<string, object>> = {
  'admission.discharge': { reason: 'DIED' },
  'attachment.strike': { reason: 'duplicate' },
  'hearing.postpone': { reason: 'other', to: '2026-06-01', words: 'x' },
  'hearing.cancel': { reason: 'other', words: 'x' },
  'report.edit': { kind: 'progress', language: 'ar' },
};
const FIELDS: Readonly<Record<string, readonly (keyof typeof BODY)[]>> = {
  'referral.accept': ['bedId'],
  'referral.decline': ['reason', 'words'],
  'referral.withdraw': ['reason', 'words'],
  'referral.admit': ['admittedOn'],
  'admission.moveBed': ['bedId'],
  'admission.recordAbsence': ['kind', 'from'],
  'admission.recordReturn': ['returnedOn'],
  'admission.strikeAbsence': ['absenceId', 'words'],
  'admission.discharge': ['reason', 'dischargedOn'],
  'phase.plan': ['goals', 'plannedFrom', 'plannedTo'],
  'phase.start': ['startedOn'],
  'phase.discontinue': ['reason', 'words'],
  'notice.decline': ['words'],
  'followUp.reach': ['contactedOn', 'standing'],
  'followUp.miss': ['contactedOn'],
  'followUp.lose': ['contactedOn'],
  'report.sendBack': ['words'],
  'emergencyAccess.review': ['outcome', 'note'],
  'legalParameter.confirm': ['instrument'],
};
// The first and the last are effects of a discharge and of a decision; the second is asked of the admission.
const WITHOUT_ROUTE = ['referral.close', 'plan.save', 'report.answer'];
/** Their history is that of the file. */
const WITHOUT_TIMELINE = ['emergencyAccess', 'report', 'notice'];
const READ: Partial<Record<Moved, Permission>> = {
  referral: 'referral.read',
  admission: 'admission.read',
  phase: 'phase.read',
  emergencyAccess: 'emergencyAccess.read',
  legalParameter: 'legalParameter.read',
  report: 'report.read',
  notice: 'notice.read',
};

const kebab = (action: string): string => action.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Every read and action of one row, as one seat, and what must be answered. */
export function questions(seat: Seat, cell: Cell): Asked[] {
  return cell.kind in MACHINES
    ? [...actionsOn(seat, cell as Cell & { kind: Moved }), ...beside(seat, cell)]
    : beside(seat, cell);
}

function actionsOn(seat: Seat, cell: Cell & { kind: Moved }): Asked[] {
  const { kind, id, state } = cell;
  const answer = answerOf(seat, cell);
  const read = READ[kind];
  const asked: Asked[] =
    read === undefined
      ? []
      : (WITHOUT_TIMELINE.includes(kind) ? [''] : ['', '/timeline']).map((part) => ({
          method: 'GET',
          path: `/${AT[kind]}/${id}${part}`,
          expected: answer(read, '200'),
        }));
  for (const action of Object.keys(MACHINES[kind].actions)) {
    const name = `${kind}.${action}`;
    if (WITHOUT_ROUTE.includes(name)) continue;
    const open =
      next(MACHINES[kind] as typeof referralMachine, state as 'logged', action as 'verify') !== undefined;
    const fields = Object.fromEntries((FIELDS[name] ?? []).map((field) => [field, BODY[field]]));
    asked.push({
      method: 'POST',
      path: `/${AT[kind]}/${id}/${kebab(action)}`,
      body: { ...fields, ...OWN_BODY[name], version: open ? 77 : 3 },
      expected: answer(name as Permission, open ? '409 record.stale' : '409 record.wrong_state'),
    });
  }
  return asked;
}
