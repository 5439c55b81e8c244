import type { Discipline } from '@najat/domain';
import type { StartApi } from './access.suite.js';
import type { Answer, Api, User } from './api.js';
import { admitted, dayAgo, today } from './steps.js';

export const NUMBER = '000088880001';
const WHO = {
  given: 'مجهول',
  father: 'غائب',
  grandfather: 'مسعف',
  sex: 'male',
  birthDate: '1997-02-03',
  nationalNumber: NUMBER,
};
export const WORDS = 'Brought in unconscious; we must know what he is given.';

export interface File {
  readonly caseNumber: string;
  readonly referralId: string;
  readonly admissionId: string;
  readonly personId: string;
  readonly phases: Readonly<Record<Discipline, string>>;
  readonly sessionId: string;
}

interface Opened {
  readonly id: string;
  readonly version: number;
  readonly referralId: string;
}

/** Somebody in residence in the first centre, with words of one discipline in their file. */
export async function treated(api: Api): Promise<File> {
  const { referralId, admission } = await admitted(api, { bed: 0, change: { person: WHO } });
  const psychologist = await api.as('practitioner', 0, 'psychological');
  const { body: list } = await psychologist.get<{ items: { id: string; discipline: Discipline }[] }>(
    `/admissions/${admission.id}/phases`,
  );
  const phases = Object.fromEntries(list.items.map(({ id, discipline }) => [discipline, id])) as Record<
    Discipline,
    string
  >;
  const plan = { version: 1, goals: 'Sleeps again', plannedFrom: dayAgo(4), plannedTo: today() };
  await psychologist.post(`/phases/${phases.psychological}/plan`, plan);
  await psychologist.post(`/phases/${phases.psychological}/start`, { version: 2, startedOn: dayAgo(4) });
  const attendance = [{ phaseId: phases.psychological, status: 'present', note: 'Told of seizures' }];
  const held = await psychologist.post<{ id: string }>('/sessions', {
    heldOn: dayAgo(3),
    minutes: 45,
    kind: 'individual',
    topic: 'Withdrawal',
    attendance,
  });
  expect(held.status).toBe(200);
  const [file] = await api.asOwner<{ caseNumber: string; personId: string }>(
    'SELECT case_number AS "caseNumber", person_id AS "personId" FROM referral WHERE id = $1',
    [referralId],
  );
  return {
    caseNumber: file?.caseNumber ?? '',
    personId: file?.personId ?? '',
    referralId,
    admissionId: admission.id,
    phases,
    sessionId: held.body.id,
  };
}

export const open = (user: User, by: object, change: object = {}): Promise<Answer<Opened>> =>
  user.post<Opened>('/emergency-accesses', { ...by, reason: 'brought_here', words: WORDS, ...change });

const readsOf = ({ referralId, admissionId, personId, phases }: File): string[] => [
  `/referrals/${referralId}`,
  `/referrals/${referralId}/timeline`,
  `/referrals/${referralId}/attendance`,
  `/admissions/${admissionId}`,
  `/admissions/${admissionId}/timeline`,
  `/admissions/${admissionId}/phases`,
  `/phases/${phases.psychological}`,
  `/phases/${phases.psychological}/timeline`,
  `/persons/${personId}`,
];

/** Every list, count and search that a practitioner or director has, as they are answered now. */
async function overviewOf(user: User, { caseNumber }: File): Promise<unknown[]> {
  const period = `from=${dayAgo(300)}&to=${today()}`;
  const seen: unknown[] = [];
  for (const path of [
    '/home',
    '/referrals',
    '/admissions',
    '/phases',
    '/beds',
    '/follow-ups',
    '/centres',
    `/statistics/counts?${period}&groupBy=centre`,
    `/statistics/rows?${period}&measure=admitted`,
  ])
    seen.push([path, (await user.get(path)).body]);
  for (const text of [caseNumber, NUMBER, 'مجهول', 'مجهول غائب'])
    seen.push([text, (await user.post('/persons/search', { text })).body]);
  // By the database alone a director's list holds their own openings too; that is no sign of any other file.
  const own = /\{"item":"emergency_accesses_to_review","count":\d+\},?/g;
  return seen.map((said) => {
    const text = JSON.stringify(said).replace(/"requestId":"[^"]*"/g, '"requestId":""');
    return JSON.parse(text.replace(own, '')) as unknown;
  });
}

/** What an opened file shows and what it does not, for whoever says which walls stand. */
export function emergencySuite(walls: string, start: StartApi): void {
  describe(`a file opened in an emergency, with ${walls}`, () => {
    let api: Api;
    let file: File;
    let doctor: User;
    beforeAll(async () => {
      api = await start();
      file = await treated(api);
      doctor = await api.as('practitioner', 1, 'medical');
    });
    afterAll(() => api.close());

    const statuses = async (user: User): Promise<number[]> => {
      const all: number[] = [];
      for (const path of readsOf(file)) all.push((await user.get(path)).status);
      return [...new Set(all)];
    };

    it('is read by whoever opened it and by nobody else, and only until it is ended', async () => {
      const colleague = await api.as('practitioner', 1, 'psychological');
      expect(await statuses(doctor)).toEqual([404]);
      const { status, body } = await open(doctor, { caseNumber: file.caseNumber });
      expect([status, body.referralId]).toEqual([200, file.referralId]);
      expect(await statuses(doctor)).toEqual([200]);
      expect(await statuses(colleague)).toEqual([404]);
      expect(await statuses(await api.as('centre_director', 1))).toEqual([404]);
      expect((await doctor.post(`/emergency-accesses/${body.id}/end`, { version: 1 })).status).toBe(200);
      expect(await statuses(doctor)).toEqual([404]);
    });

    it('shows who it is, where they lie, and the words of every discipline', async () => {
      const { body: opened } = await open(doctor, { nationalNumber: NUMBER });
      const stay = await doctor.get<{ personName: string; bed: string | null; actions: string[] }>(
        `/admissions/${file.admissionId}`,
      );
      expect(stay.body).toMatchObject({ personName: 'مجهول غائب مسعف', bed: 'A · A-1', actions: [] });
      const phase = await doctor.get(`/phases/${file.phases.psychological}`);
      expect(phase.body).toMatchObject({
        goals: 'Sleeps again',
        actions: [],
        sessions: [{ topic: 'Withdrawal', note: 'Told of seizures', status: 'present' }],
      });
      const phases = await doctor.get<{ items: { actions: string[] }[] }>(
        `/admissions/${file.admissionId}/phases`,
      );
      expect(phases.body.items.map(({ actions }) => actions)).toEqual([[], [], [], [], []]);
      const person = await doctor.get<{ cases: unknown[] }>(`/persons/${file.personId}`);
      expect(person.body.cases).toHaveLength(1);
      await doctor.post(`/emergency-accesses/${opened.id}/end`, { version: 1 });
    });

    it('closes by itself when the time has run out', async () => {
      const { body } = await open(doctor, { caseNumber: file.caseNumber });
      expect(await statuses(doctor)).toEqual([200]);
      await api.asOwner('UPDATE emergency_access SET ends_at = now() WHERE id = $1', [body.id]);
      expect(await statuses(doctor)).toEqual([404]);
      const late = await doctor.post<{ code: string }>(`/emergency-accesses/${body.id}/end`, { version: 1 });
      expect([late.status, late.body.code]).toEqual([409, 'record.wrong_state']);
    });

    it('gives a practitioner of its own centre the words of the other disciplines', async () => {
      const sport = await api.as('practitioner', 0, 'sport');
      const at = `/phases/${file.phases.psychological}`;
      expect('sessions' in (await sport.get<object>(at)).body).toBe(false);
      const { body } = await open(sport, { caseNumber: file.caseNumber });
      expect('sessions' in (await sport.get<object>(at)).body).toBe(true);
      await sport.post(`/emergency-accesses/${body.id}/end`, { version: 1 });
      expect('sessions' in (await sport.get<object>(at)).body).toBe(false);
    });

    it('changes no list, no count and no search', async () => {
      for (const user of [doctor, await api.as('centre_director', 1)]) {
        const before = await overviewOf(user, file);
        const { status, body } = await open(user, { caseNumber: file.caseNumber });
        expect([status, await statuses(user)]).toEqual([200, [200]]);
        expect(await overviewOf(user, file)).toEqual(before);
        await user.post(`/emergency-accesses/${body.id}/end`, { version: 1 });
      }
    });

    it('is read and never written', async () => {
      const psychologist = await api.as('practitioner', 1, 'psychological');
      const state = async (): Promise<unknown> =>
        api.asOwner(
          `SELECT (SELECT string_agg(f::text, '' ORDER BY id) FROM phase f) AS phases,
             (SELECT string_agg(t::text, '' ORDER BY session_id, phase_id) FROM attendance t) AS attendance,
             (SELECT string_agg(n::text, '' ORDER BY phase_id) FROM phase_note n) AS notes,
             (SELECT string_agg(r::text, '' ORDER BY id) FROM referral r) AS files`,
        );
      for (const user of [psychologist, await api.as('centre_director', 1)]) {
        const { body: opened } = await open(user, { caseNumber: file.caseNumber });
        expect(await statuses(user)).toEqual([200]);
        const phase = await user.get<{ actions: string[] }>(`/phases/${file.phases.psychological}`);
        expect(phase.body.actions).toEqual([]);
        const before = await state();
        const tried = { version: 3, goals: 'x', plannedFrom: today(), plannedTo: today(), reason: 'refused' };
        const ids = [file.referralId, file.admissionId, file.phases.psychological, file.sessionId];
        for (const route of api.routes.filter(
          ({ method, path }) => method !== 'GET' && path.includes(':id'),
        )) {
          if (route.path.startsWith('/emergency')) continue;
          for (const id of ids) {
            const { status } = await user.send(route.method, route.path.replace(':id', id), tried);
            expect([route.path, [400, 403, 404].includes(status)]).toEqual([route.path, true]);
          }
        }
        const correction = { version: 1, phaseId: file.phases.psychological, status: 'absent' };
        const corrected = await user.post(`/sessions/${file.sessionId}/correct`, correction);
        expect([403, 404]).toContain(corrected.status);
        const attendance = [{ phaseId: file.phases.psychological, status: 'present' }];
        const session = { heldOn: today(), minutes: 30, kind: 'individual', topic: 'x', attendance };
        expect([403, 422]).toContain((await user.post('/sessions', session)).status);
        expect(await state()).toEqual(before);
        await user.post(`/emergency-accesses/${opened.id}/end`, { version: 1 });
      }
    });
  });
}
