import { ROLES, type Role } from '@najat/domain';
import type { StartApi } from './access.suite.js';
import type { Api, User } from './api.js';
import { open } from './emergency-access.suite.js';
import { jpeg } from './papers.js';
import { dayAgo, logged, orderBody } from './steps.js';

interface List {
  readonly items: readonly { id: string; actions: readonly string[] }[];
  readonly kinds: readonly string[];
}

/** Who is shown which papers, for whoever says which walls stand. */
export function attachmentSuite(walls: string, start: StartApi): void {
  describe(`papers of a case, with ${walls}`, () => {
    let api: Api;
    let court: { id: string; caseNumber: string; order: string; letter: string };
    let voluntary: { id: string; request: string };
    beforeAll(async () => {
      api = await start();
      const referral = await logged(api);
      const intake = await api.as('intake_officer');
      const made = await intake.post<{ id: string }>(
        '/referrals',
        orderBody(api, { legalBasis: 'ART40_VOLUNTARY', orderNumber: undefined, orderedOn: dayAgo(3) }),
      );
      court = {
        ...referral,
        order: await added(await api.as('court_clerk'), referral.id, 'order'),
        letter: await added(await api.as('case_manager'), referral.id, 'centre_letter'),
      };
      voluntary = { id: made.body.id, request: await added(intake, made.body.id, 'order') };
    });
    afterAll(() => api.close());

    const added = async (user: User, referralId: string, kind: string): Promise<string> => {
      const path = `/referrals/${referralId}/attachments?kind=${kind}`;
      const { status, body } = await user.upload<{ id: string }>(path, jpeg());
      expect([kind, status]).toEqual([kind, 200]);
      return body.id;
    };

    const listed = async (user: User, referralId: string): Promise<readonly string[]> => {
      const { status, body } = await user.get<List>(`/referrals/${referralId}/attachments`);
      return status === 200 ? body.items.map(({ id }) => id).sort() : [];
    };
    const opened = async (user: User, ids: readonly string[]): Promise<readonly string[]> => {
      const found: string[] = [];
      for (const id of ids)
        if ((await user.download(`/attachments/${id}/content`)).status === 200) found.push(id);
      return found.sort();
    };

    const CENTRE: readonly Role[] = ['intake_officer', 'practitioner', 'case_manager', 'centre_director'];

    it.each(ROLES)('shows %s what the role is meant to see, and opens nothing else', async (role) => {
      const { order, letter } = court;
      const all = [order, letter].sort();
      for (const side of [0, 1] as const) {
        const user = await api.as(role, side);
        const own = side === 0;
        const ofCourt =
          role === 'auditor' || (own && CENTRE.includes(role))
            ? all
            : role === 'legal_officer' || (own && role === 'court_clerk')
              ? [order]
              : [];
        const ofVoluntary = role === 'auditor' || (own && CENTRE.includes(role)) ? [voluntary.request] : [];
        expect([role, side, await listed(user, court.id)]).toEqual([role, side, ofCourt]);
        expect([role, side, await listed(user, voluntary.id)]).toEqual([role, side, ofVoluntary]);
        expect([role, side, await opened(user, [...all, voluntary.request])]).toEqual([
          role,
          side,
          [...ofCourt, ...ofVoluntary].sort(),
        ]);
      }
    });

    it('takes papers from nobody else, and strikes none for them', async () => {
      const before = await api.asOwner('SELECT * FROM attachment ORDER BY id');
      const own: readonly Role[] = ['court_clerk', 'intake_officer', 'case_manager'];
      for (const role of ROLES) {
        for (const side of [0, 1] as const) {
          const user = await api.as(role, side);
          if (side === 0 && own.includes(role)) continue;
          for (const id of [court.id, voluntary.id])
            for (const kind of ['order', 'centre_letter'])
              expect(
                (await user.upload(`/referrals/${id}/attachments?kind=${kind}`, jpeg())).status,
              ).not.toBe(200);
        }
        const reason = { version: 1, reason: 'duplicate' };
        const others = role === 'court_clerk' ? [court.letter] : [court.order, voluntary.request];
        if (role === 'intake_officer') others.pop();
        for (const id of others)
          for (const side of [0, 1] as const)
            expect(
              (await (await api.as(role, side)).post(`/attachments/${id}/strike`, reason)).status,
            ).not.toBe(200);
      }
      const clerk = await api.as('court_clerk');
      expect(
        (await clerk.upload(`/referrals/${court.id}/attachments?kind=centre_letter`, jpeg())).status,
      ).not.toBe(200);
      expect(await api.asOwner('SELECT * FROM attachment ORDER BY id')).toEqual(before);
    });

    it('shows them with the rest of a file that was opened in an emergency, and takes none', async () => {
      const director = await api.as('centre_director', 1);
      const { body } = await open(director, { caseNumber: court.caseNumber });
      expect(await listed(director, court.id)).toEqual([court.order, court.letter].sort());
      expect(await opened(director, [court.order])).toEqual([court.order]);
      const list = await director.get<List>(`/referrals/${court.id}/attachments`);
      expect([list.body.kinds, list.body.items.flatMap(({ actions }) => actions)]).toEqual([[], []]);
      await director.post(`/emergency-accesses/${body.id}/end`, { version: 1 });
      expect(await listed(director, court.id)).toEqual([]);
    });
  });
}
