import {
  admissionMachine,
  bedMachine,
  emergencyAccessMachine,
  followUpMachine,
  next,
  phaseMachine,
  planMachine,
  referralMachine,
  ROLE_SEAT,
  ROLES,
  type Discipline,
  type Permission,
  type Role,
} from '@najat/domain';
import { usernameOf } from './fixtures.js';
import { intended } from './grants.intent.js';
import type { Cell } from './matrix.rows.js';

const MACHINES = {
  referral: referralMachine,
  admission: admissionMachine,
  phase: phaseMachine,
  plan: planMachine,
  followUp: followUpMachine,
  bed: bedMachine,
  emergencyAccess: emergencyAccessMachine,
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
};
const OWN_BODY: Readonly<Record<string, object>> = { 'admission.discharge': { reason: 'DIED' } };
const FIELDS: Readonly<Record<string, readonly (keyof typeof BODY)[]>> = {
  'referral.accept': ['bedId'],
  'referral.decline': ['reason', 'words'],
  'referral.withdraw': ['reason', 'words'],
  'referral.admit': ['admittedOn'],
  'admission.moveBed': ['bedId'],
  'admission.discharge': ['reason', 'dischargedOn'],
  'phase.plan': ['goals', 'plannedFrom', 'plannedTo'],
  'phase.start': ['startedOn'],
  'phase.discontinue': ['reason', 'words'],
  'followUp.reach': ['contactedOn', 'standing'],
  'followUp.miss': ['contactedOn'],
  'followUp.lose': ['contactedOn'],
  'emergencyAccess.review': ['outcome', 'note'],
};
// The first is an effect of a discharge; the second is asked of the admission.
const WITHOUT_ROUTE = ['referral.close', 'plan.save'];
const READ: Partial<Record<Moved, Permission>> = {
  referral: 'referral.read',
  admission: 'admission.read',
  phase: 'phase.read',
  emergencyAccess: 'emergencyAccess.read',
};

const kebab = (action: string): string => action.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export interface Seat {
  readonly role: Role;
  readonly side: 0 | 1;
  readonly discipline?: Discipline;
}

export const SEATS: readonly Seat[] = ROLES.flatMap((role): Seat[] => {
  const sides = ROLE_SEAT[role] === 'nation' ? ([0] as const) : ([0, 1] as const);
  if (role !== 'practitioner') return sides.map((side) => ({ role, side }));
  return sides.flatMap((side) =>
    (['psychological', 'medical'] as const).map((discipline) => ({ role, side, discipline })),
  );
});

/** What each role is meant to reach, said once more by another hand: does this seat reach this row? */
export function reaches(seat: Seat, permission: Permission, cell: Cell): boolean {
  switch (intended(seat.role, permission)) {
    case 'own':
      return cell.username === usernameOf(seat.role, seat.side, seat.discipline);
    case 'court':
      return !cell.voluntary && ['referral', 'person'].includes(cell.kind) && cell.side === seat.side;
    case 'centre':
      return cell.side === seat.side;
    case 'discipline':
      return cell.side === seat.side && cell.discipline === seat.discipline;
    case 'compulsory':
      return !cell.voluntary;
    case 'all':
      return true;
    case undefined:
      return false;
  }
}

/** What of the one file is read while it is open for an emergency: the legal file, the person, the stay and its phases. */
const READ_WHEN_OPEN: readonly Permission[] = [
  'referral.read',
  'person.read',
  'admission.read',
  'phase.read',
  'attendance.read',
];

/** Whether the seat has the file of a row open. It is found by its id alone: no list and no search is any longer. */
const hasOpen = (seat: Seat, permission: Permission, { openTo }: Cell): boolean =>
  READ_WHEN_OPEN.includes(permission) && openTo === usernameOf(seat.role, seat.side, seat.discipline);

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  readonly expected: string;
  /** What of an answer is compared, besides that it is one. */
  readonly tell?: (body: Body) => string;
}

export interface Body {
  readonly code?: string;
  readonly items?: readonly Readonly<Record<string, unknown>>[];
  readonly total?: Readonly<Record<string, number>> | number;
}

const answerOf =
  (seat: Seat, cell: Cell) =>
  (permission: Permission, otherwise: string): string => {
    if (intended(seat.role, permission) === undefined) return '403 access.denied';
    return reaches(seat, permission, cell) || hasOpen(seat, permission, cell) ? otherwise : '404 not_found';
  };

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
      : (kind === 'emergencyAccess' ? [''] : ['', '/timeline']).map((part) => ({
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

const ASKED = ['system-admin', 'system-admin.other', 'court-clerk'];

/** What is asked of a row besides the actions of its machine. */
function beside(seat: Seat, cell: Cell): Asked[] {
  const { kind, id } = cell;
  const answer = answerOf(seat, cell);
  const get = (path: string, permission: Permission): Asked => ({
    method: 'GET',
    path,
    expected: answer(permission, '200'),
  });
  const post = (
    path: string,
    permission: Permission,
    body: object,
    expected = '409 record.stale',
  ): Asked => ({
    method: 'POST',
    path,
    body,
    expected: answer(permission, expected),
  });
  switch (kind) {
    case 'referral':
      return [
        get(`/referrals/${id}/attendance`, 'attendance.read'),
        post(`/referrals/${id}/decisions`, 'referral.recordDecision', {
          version: 77,
          kind: 'stop',
          decidedOn: '2026-01-09',
          reference: '1',
        }),
      ];
    case 'admission':
      return [
        get(`/admissions/${id}/phases`, 'phase.read'),
        get(`/admissions/${id}/reintegration`, 'plan.read'),
        post(`/admissions/${id}/plan`, 'plan.save', { version: 77 }),
      ];
    case 'phase': {
      // A phase out of reach is one that nobody knows; one within reach is refused for its day alone.
      const attendance = [{ phaseId: id, status: 'present' }];
      const body = { heldOn: '2199-01-01', minutes: 30, kind: 'group', topic: 'x', attendance };
      const asked = post('/sessions', 'session.record', body, '422 session.in_future');
      return [
        asked.expected === '404 not_found' ? { ...asked, expected: '422 session.phase_unknown' } : asked,
      ];
    }
    case 'screening': {
      // Two facts instead of a machine: whoever has refused has no result.
      const given = cell.state === 'given';
      const stay = `/admissions/${cell.admissionId ?? ''}/screenings`;
      const future = { kind: 'hiv', consent: 'given', takenOn: '2199-01-01', result: 'pending' };
      return [
        get(stay, 'screening.read'),
        post(
          stay,
          'screening.record',
          future,
          `422 screening.${cell.hasLeft === true ? 'admission_ended' : 'in_future'}`,
        ),
        post(
          `/screenings/${id}/record-result`,
          'screening.record',
          { result: 'pending', version: given ? 77 : 3 },
          given ? '409 record.stale' : '409 record.wrong_state',
        ),
      ];
    }
    case 'session':
      return [
        post(`/sessions/${id}/correct`, 'session.correct', { version: 77, phaseId: id, status: 'late' }),
      ];
    case 'person':
      return [get(`/persons/${id}`, 'person.read'), get(`/persons/${id}/readers`, 'reading.read')];
    case 'looked': {
      const lookers = cell.lookers ?? [];
      const told = seat.role === 'auditor' ? lookers : lookers.slice(0, 1);
      const among = ({ items }: Body): string =>
        lookers.filter((id) => items?.some(({ actorId }) => actorId === id) === true).join(' ');
      return [
        {
          method: 'GET',
          path: `/persons/${id}/readers?limit=200`,
          expected: answer('reading.read', `200 ${told.join(' ')}`),
          tell: among,
        },
      ];
    }
    case 'centre':
      return [
        get(`/centres/${id}/beds`, 'bed.read'),
        post(
          `/centres/${id}/beds`,
          'bed.add',
          { ward: 'A', prefix: 'A', sex: 'male', from: 9, to: 8 },
          '400 request.invalid',
        ),
      ];
    case 'account': {
      const own = cell.username === usernameOf(seat.role, seat.side, seat.discipline);
      const act = (action: string, permission: Permission, body: object = {}): Asked =>
        post(
          `/accounts/${id}/${action}`,
          permission,
          { version: 77, ...body },
          own ? '422 account.own_account' : '409 record.stale',
        );
      const found = get(`/accounts/${id}`, 'account.read');
      // A new password is hashed slowly, and one account is like another.
      if (!ASKED.includes(cell.username ?? '')) return [found];
      return [
        found,
        act('edit', 'account.edit', { displayName: 'x', role: 'auditor' }),
        act('disable', 'account.disable'),
        act('enable', 'account.enable'),
        act('reset-password', 'account.resetPassword'),
        act('reset-second-factor', 'account.resetSecondFactor'),
      ];
    }
    default:
      return [];
  }
}

/** The route a question goes to, as the API names it. */
export const patternOf = ({ method, path }: Asked): string =>
  `${method} ${(path.split('?', 1)[0] ?? '').replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')}`;
