import {
  admissionMachine,
  bedMachine,
  emergencyAccessMachine,
  followUpMachine,
  next,
  phaseMachine,
  planMachine,
  reachOf,
  referralMachine,
  ROLE_SEAT,
  ROLES,
  type Discipline,
  type Permission,
  type Role,
} from '@najat/domain';
import { startApi, type Api, type User } from './api.js';
import { everyCell, type Cell } from './matrix.rows.js';

const MACHINES = {
  referral: referralMachine,
  admission: admissionMachine,
  phase: phaseMachine,
  plan: planMachine,
  followUp: followUpMachine,
  bed: bedMachine,
  emergencyAccess: emergencyAccessMachine,
} as const;

const AT: Readonly<Record<Cell['kind'], string>> = {
  referral: 'referrals',
  admission: 'admissions',
  phase: 'phases',
  screening: 'screenings',
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
const WITHOUT_ROUTE = ['referral.close', 'plan.save'];
const READ: Partial<Record<Cell['kind'], Permission>> = {
  referral: 'referral.read',
  admission: 'admission.read',
  phase: 'phase.read',
  emergencyAccess: 'emergencyAccess.read',
};

const kebab = (action: string): string => action.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

interface Seat {
  readonly role: Role;
  readonly side: 0 | 1;
  readonly discipline?: Discipline;
}

const SEATS: readonly Seat[] = ROLES.flatMap((role): Seat[] => {
  const sides = ROLE_SEAT[role] === 'nation' ? ([0] as const) : ([0, 1] as const);
  if (role !== 'practitioner') return sides.map((side) => ({ role, side }));
  return sides.flatMap((side) =>
    (['psychological', 'medical'] as const).map((discipline) => ({ role, side, discipline })),
  );
});

/** What the grants table says in words, said once more by another hand: does this seat reach this row? */
function reaches(seat: Seat, permission: Permission, cell: Cell): boolean {
  switch (reachOf(seat.role, permission)) {
    case 'own':
      return false;
    case 'court':
      return !cell.voluntary && cell.kind === 'referral' && cell.side === seat.side;
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

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  readonly expected: string;
}

/** Screenings are read by their stay. */
function aboutScreening({ id, state, admissionId }: Cell, answer: Answering): Asked[] {
  const at = `/admissions/${admissionId ?? ''}/screenings`;
  // Two facts instead of a machine: whoever has refused has no result.
  const open = state === 'given';
  return [
    { method: 'GET', path: at, expected: answer('screening.read', '200') },
    {
      method: 'POST',
      path: `/screenings/${id}/record-result`,
      body: { result: 'pending', version: open ? 77 : 3 },
      expected: answer('screening.record', open ? '409 record.stale' : '409 record.wrong_state'),
    },
  ];
}

type Answering = (permission: Permission, otherwise: string) => string;

function questions(seat: Seat, cell: Cell): Asked[] {
  const { kind, id, state } = cell;
  const answer = (permission: Permission, otherwise: string): string => {
    if (reachOf(seat.role, permission) === undefined) return '403 access.denied';
    return reaches(seat, permission, cell) ? otherwise : '404 not_found';
  };
  if (kind === 'screening') return aboutScreening(cell, answer);
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

/** role × endpoint × state × own or other centre and court × legal basis: each cell is asked over HTTP. */
describe('the access matrix', () => {
  let api: Api;
  let cells: Cell[];
  beforeAll(async () => {
    api = await startApi();
    cells = await everyCell(api);
  });
  afterAll(() => api.close());

  async function ask(user: User, { method, path, body }: Asked): Promise<string> {
    const answer = await user.send<{ code?: string }>(method, path, body);
    return answer.status === 200 ? '200' : `${String(answer.status)} ${answer.body.code ?? ''}`;
  }

  const state = async (): Promise<string> => {
    const [row] = await api.asOwner<{ all: string }>(
      `SELECT md5(concat((SELECT string_agg(r::text, '|' ORDER BY id) FROM referral r),
         (SELECT string_agg(a::text, '|' ORDER BY id) FROM admission a),
         (SELECT string_agg(f::text, '|' ORDER BY id) FROM phase f),
         (SELECT string_agg(s::text, '|' ORDER BY id) FROM screening s),
         (SELECT string_agg(n::text, '|' ORDER BY id) FROM plan n),
         (SELECT string_agg(u::text, '|' ORDER BY id) FROM follow_up u),
         (SELECT string_agg(b::text, '|' ORDER BY id) FROM bed b),
         (SELECT string_agg(e::text, '|' ORDER BY id) FROM emergency_access e), (SELECT count(*) FROM history WHERE action <> 'read'))) AS all`,
    );
    return row?.all ?? '';
  };

  it.each(SEATS)(
    'answers $role ($side, $discipline) as the tables say',
    async (seat) => {
      const user = await api.as(seat.role, seat.side, seat.discipline);
      const before = await state();
      const all = cells.flatMap((cell) => questions(seat, cell));
      expect(all.length).toBeGreaterThan(500);
      const wrong: string[] = [];
      for (let from = 0; from < all.length; from += 20) {
        await Promise.all(
          all.slice(from, from + 20).map(async (asked) => {
            const said = await ask(user, asked);
            if (said !== asked.expected)
              wrong.push(`${asked.method} ${asked.path}: ${said}, not ${asked.expected}`);
          }),
        );
      }
      expect(wrong).toEqual([]);
      expect(await state()).toBe(before);
    },
    120_000,
  );
});
