import { GROUPINGS, MEASURES, reachOf, type Role } from '@najat/domain';
import { v7 } from 'uuid';
import type { Route } from '../src/platform/access/route-audit.js';
import { startApi, type Answer, type Api, type User } from './api.js';
import { comeOfOwnAccord, noticed, type Voluntary } from './own-accord.js';
import { admitted, dayAgo, logged, orderBody, today } from './steps.js';

/** For these a file of Article 40 does not exist (domain reference §5 rule 6). */
const OUTSIDE: readonly Role[] = ['court_clerk', 'directorate', 'legal_officer'];

const NUMBER = '000077770001';
const WHO = {
  given: 'طوعان',
  father: 'خفيان',
  grandfather: 'مستوران',
  motherGiven: 'سرّانة',
  phone: '07700000001',
  nationalNumber: NUMBER,
  sex: 'male',
  birthDate: '1998-03-04',
};

type Json = Record<string, unknown>;
/** What of an answer could tell two requests apart: its status, its headers and all it says but its own number. */
function tell({ status, body, headers }: Answer<unknown>): unknown {
  const own = new Set(['date', 'x-request-id', 'request-id']);
  const said =
    typeof body === 'object' && body !== null ? { ...(body as Json), requestId: '' } : (body as string);
  return { status, said, headers: [...headers].filter(([name]) => !own.has(name)) };
}

const may = (role: Role, { access }: Route): boolean =>
  access.kind !== 'can' || reachOf(role, access.permission) !== undefined;

describe('a file of Article 40', () => {
  let api: Api;
  let before: Map<string, unknown>;
  let file: Voluntary;

  const addresses = (): string[] => {
    const period = `from=${dayAgo(700)}&to=${today()}`;
    const [centre] = api.places.centres;
    return [
      '/home',
      '/referrals?limit=200',
      '/admissions?limit=200',
      '/admissions?state=active',
      '/beds',
      '/beds?standing=free',
      '/beds?standing=occupied',
      `/centres/${centre}/beds`,
      '/centres',
      ...GROUPINGS.map((grouping) => `/statistics/counts?${period}&groupBy=${grouping}`),
      ...GROUPINGS.map((grouping) => `/statistics/counts.csv?${period}&groupBy=${grouping}`),
      ...MEASURES.map((measure) => `/statistics/rows?${period}&measure=${measure}`),
    ];
  };

  /** Everything the three can list, count, export and be told at home. */
  async function seenFromOutside(): Promise<Map<string, unknown>> {
    const seen = new Map<string, unknown>();
    for (const role of OUTSIDE) {
      const user = await api.as(role);
      for (const address of addresses()) seen.set(`${role} ${address}`, tell(await user.get(address)));
    }
    return seen;
  }

  beforeAll(async () => {
    api = await startApi();
    await admitted(api, { bed: 0 });
    await logged(api);
    before = await seenFromOutside();
    file = await comeOfOwnAccord(api, WHO);
    // Even the one thing a court is told of it goes on paper, and shows in nothing.
    const { id } = await noticed(api, file.referralId, 'issued');
    file = { ...file, ids: [...file.ids, id] };
  });
  afterAll(() => api.close());

  it('changes nothing in any list, count, export or bed that is seen from outside', async () => {
    const after = await seenFromOutside();
    for (const [address, said] of before) expect([address, after.get(address)]).toEqual([address, said]);
    // Whoever oversees every centre was really answered, so there was something that could have changed.
    for (const address of addresses())
      expect([address, before.get(`directorate ${address}`)]).toMatchObject([address, { status: 200 }]);
  });

  it('is there for the staff of its centre and for the auditor', async () => {
    for (const role of ['intake_officer', 'case_manager', 'auditor'] as const) {
      const user = await api.as(role);
      expect((await user.get(`/referrals/${file.ids[0] ?? ''}`)).status).toBe(200);
    }
  });

  it.each(OUTSIDE)(
    'is answered to %s at every route exactly as what never existed',
    async (role) => {
      const user = await api.as(role);
      const body = { version: 1, admittedOn: dayAgo(1), reason: 'other', words: 'x', kind: 'release' };
      let asked = 0;
      for (const route of api.routes.filter(({ path }) => path.includes(':'))) {
        for (const id of file.ids) {
          const ask = (as: string): Promise<Answer<unknown>> =>
            user.send(
              route.method,
              route.path.replaceAll(/:\w+/g, as),
              route.method === 'GET' ? undefined : body,
            );
          const real = tell(await ask(id));
          const never = tell(await ask(v7()));
          expect([route.method, route.path, real]).toEqual([route.method, route.path, never]);
          if (may(role, route)) expect((real as { status: number }).status).not.toBe(200);
          asked += 1;
        }
      }
      expect(asked).toBeGreaterThan(100);
    },
    120_000,
  );

  it('is found by no name, number or case number from outside', async () => {
    const search = (user: User, text: string) => user.post<{ items: unknown[] }>('/persons/search', { text });
    const clerk = await api.as('court_clerk');
    for (const text of ['طوعان', 'طوعان خفيان', 'مستوران', NUMBER, file.caseNumber]) {
      expect([text, (await search(clerk, text)).body.items]).toEqual([text, []]);
      const { body } = await search(await api.as('intake_officer'), text);
      expect([text, body.items.length]).toEqual([text, 1]);
    }
  });

  it('leaves no gap in the numbers that a court sees', async () => {
    expect(file.caseNumber).toMatch(/^AAAV-/);
    const one = await logged(api);
    const other = await logged(api);
    const running = ({ caseNumber }: { caseNumber: string }) => Number(caseNumber.slice(-6));
    expect(running(other)).toBe(running(one) + 1);
  });

  it('tells nothing to a court that orders the same human being', async () => {
    const clerk = await api.as('court_clerk');
    const typed = { given: 'طوعان', father: 'خفيان', sex: 'male', nationalNumber: NUMBER };
    const order = (person: object) =>
      clerk.post<{ person: Json; id: string }>('/referrals', orderBody(api, { person }));
    const known = await order(typed);
    const fresh = await order({ ...typed, nationalNumber: '000077770002' });
    const shape = ({ status, body }: typeof known) => [
      status,
      { ...body.person, id: '', nationalNumber: '' },
    ];
    expect(shape(known)).toEqual(shape(fresh));
    expect(known.body.person).toMatchObject({ motherGiven: null, phone: null, birthDate: null });
    expect(known.body.person['id']).not.toBe(file.personId);
    const file2 = await clerk.get<{ cases: unknown[] }>(`/persons/${String(known.body.person['id'])}`);
    expect(file2.body.cases).toHaveLength(1);
  });

  it('is not named by an order under another name, or by its id', async () => {
    const clerk = await api.as('court_clerk', 1);
    const other = { given: 'غيره', father: 'آخر', sex: 'male', nationalNumber: '000077770009' };
    const intake = await api.as('intake_officer', 1);
    await intake.post(
      '/referrals',
      orderBody(api, { legalBasis: 'ART40_VOLUNTARY', orderNumber: undefined, person: other }, 1),
    );
    const answer = await clerk.post('/referrals', orderBody(api, { person: { ...other, given: 'اسم' } }, 1));
    expect(answer.status).toBe(200);
    const byId = async (id: string) =>
      tell(await clerk.post('/referrals', orderBody(api, { person: undefined, personId: id }, 1)));
    expect(await byId(file.personId)).toEqual(await byId(v7()));
  });

  it('is of a person of its own: staff may not lend its record to an order of a court', async () => {
    const intake = await api.as('intake_officer');
    const body = orderBody(api, {
      person: undefined,
      personId: file.personId,
      courtId: api.places.courts[0],
    });
    const { status, body: problem } = await intake.post<{ code: string; errors: { path: string }[] }>(
      '/referrals',
      body,
    );
    expect([status, problem.code, problem.errors[0]?.path]).toEqual([422, 'person.other_regime', 'personId']);
  });

  it('still keeps one human being to one residence', async () => {
    const clerk = await api.as('court_clerk', 1);
    const intake = await api.as('intake_officer', 1);
    const person = { given: 'طوعان', father: 'خفيان', sex: 'male', nationalNumber: NUMBER };
    const { body } = await clerk.post<{ id: string }>('/referrals', orderBody(api, { person }, 1));
    await intake.post(`/referrals/${body.id}/verify`, { version: 1 });
    const bedId = api.places.beds[1][0];
    await intake.post(`/referrals/${body.id}/accept`, { version: 2, bedId });
    const admission = await intake.post<{ code: string }>(`/referrals/${body.id}/admit`, {
      version: 3,
      admittedOn: dayAgo(1),
    });
    expect([admission.status, admission.body.code]).toEqual([409, 'admission.person_already_resident']);
  });
});
