import { DISCIPLINES, ROLES, type Discipline, type Role } from '@najat/domain';
import type { StartApi } from './access.suite.js';
import type { Api, User } from './api.js';
import { open, treated, type File } from './emergency-access.suite.js';
import { dayAgo, today } from './steps.js';

interface List {
  readonly items: readonly { id: string; version: number }[];
}
interface Row {
  readonly id: string;
  readonly actorId: string;
  readonly sentence: string;
  readonly compartment: string;
  readonly data: object;
}

const TAKEN = { kind: 'hiv', consent: 'given', takenOn: dayAgo(2), result: 'reactive', resultedOn: today() };
const TELLING = /hiv|hcv|reactive|indeterminate|screening/i;

/** Who knows of a screening and who does not, for whoever says which walls stand. */
export function screeningSuite(walls: string, start: StartApi): void {
  describe(`the restricted compartment, with ${walls}`, () => {
    let api: Api;
    let file: File;
    let doctor: User;
    let at: string;
    beforeAll(async () => {
      api = await start();
      file = await treated(api);
      doctor = await api.as('practitioner', 0, 'medical');
      at = `/admissions/${file.admissionId}/screenings`;
    });
    afterAll(() => api.close());

    const others = async (): Promise<[string, User][]> => {
      const seats: [Role, 0 | 1, Discipline?][] = ROLES.flatMap((role): [Role, 0 | 1, Discipline?][] =>
        role === 'practitioner'
          ? DISCIPLINES.flatMap((discipline): [Role, 0 | 1, Discipline][] => [
              ...(discipline === 'medical' ? [] : [[role, 0, discipline] as [Role, 0, Discipline]]),
              [role, 1, discipline],
            ])
          : [
              [role, 0],
              [role, 1],
            ],
      );
      return Promise.all(
        seats.map(async ([role, side, discipline]): Promise<[string, User]> => [
          [role, side, discipline].join(' '),
          await api.as(role, side, discipline),
        ]),
      );
    };

    const state = (): Promise<unknown> =>
      api.asOwner(`SELECT string_agg(s::text, '' ORDER BY id) AS all FROM screening s`);

    /** Everything a reader is told of the file and of the house, without what looking at it adds. */
    const told = async (user: User): Promise<string> => {
      const period = `from=${dayAgo(300)}&to=${today()}`;
      const parts: string[] = [];
      for (const path of [
        ...['/home', '/referrals', '/admissions', '/phases', '/history?kind=change', '/emergency-accesses'],
        `/statistics/counts?${period}&groupBy=centre`,
        `/statistics/rows?${period}&measure=admitted`,
        `/referrals/${file.referralId}`,
        `/referrals/${file.referralId}/timeline`,
        `/referrals/${file.referralId}/attendance`,
        `/admissions/${file.admissionId}`,
        `/admissions/${file.admissionId}/timeline`,
        `/admissions/${file.admissionId}/phases`,
        `/phases/${file.phases.medical}`,
        `/phases/${file.phases.medical}/timeline`,
        `/persons/${file.personId}`,
        `/history?kind=change&compartment=restricted`,
        `/history?kind=change&referralId=${file.referralId}`,
      ])
        parts.push(`${path} ${JSON.stringify((await user.get<object>(path)).body)}`);
      return parts.join('\n').replace(/"requestId":"[^"]*"/g, '');
    };

    it('is told to nobody that there is something in it, whatever they ask', async () => {
      const before = new Map<string, string>();
      for (const [name, user] of await others()) before.set(name, await told(user));
      const taken = await doctor.post<{ id: string; version: number }>(at, TAKEN);
      expect(taken.status).toBe(200);
      const corrected = { version: 1, result: 'indeterminate', resultedOn: today() };
      const result = `/screenings/${taken.body.id}/record-result`;
      expect((await doctor.post(result, corrected)).status).toBe(200);
      expect((await doctor.get<List>(at)).body.items).toHaveLength(1);
      for (const [name, user] of await others())
        expect([name, await told(user)]).toEqual([name, before.get(name)]);
      // Everybody asks for everything, twice.
    }, 120_000);

    it('is shown to no other role, discipline or centre, and written by none', async () => {
      const { body } = await doctor.get<List>(at);
      const [{ id, version } = { id: '', version: 0 }] = body.items;
      const before = await state();
      for (const [name, user] of await others()) {
        const seen = await user.get<Partial<List>>(at);
        // By the database alone another discipline of the centre reaches the stay, and finds nothing.
        expect([name, seen.status === 200 ? seen.body.items : []]).toEqual([name, []]);
        expect(JSON.stringify(seen.body)).not.toMatch(TELLING);
        const more = await user.post(at, { kind: 'tb', consent: 'refused' });
        const result = await user.post(`/screenings/${id}/record-result`, { version, result: 'pending' });
        expect([name, more.status === 200, result.status === 200]).toEqual([name, false, false]);
      }
      expect(await state()).toEqual(before);
    });

    it('stays closed when the file is opened in an emergency', async () => {
      for (const [side, discipline] of [
        [1, 'medical'],
        [0, 'sport'],
      ] as const) {
        const opener = await api.as('practitioner', side, discipline);
        const { status, body } = await open(opener, { caseNumber: file.caseNumber });
        expect(status).toBe(200);
        expect((await opener.get(`/admissions/${file.admissionId}`)).status).toBe(200);
        const seen = await opener.get<Partial<List>>(at);
        expect(seen.body.items ?? []).toEqual([]);
        expect((await opener.post(at, { kind: 'tb', consent: 'refused' })).status).not.toBe(200);
        expect(await told(opener)).not.toMatch(TELLING);
        await opener.post(`/emergency-accesses/${body.id}/end`, { version: 1 });
      }
      const director = await api.as('centre_director', 1);
      const { body } = await open(director, { caseNumber: file.caseNumber });
      expect((await director.get(at)).status).toBe(403);
      await director.post(`/emergency-accesses/${body.id}/end`, { version: 1 });
    });

    it('tells auditor and director who looked and when, and of nothing that was found', async () => {
      await doctor.get(at);
      const auditor = await api.as('auditor');
      const { body } = await auditor.get<{ items: Row[] }>('/history?compartment=restricted');
      const looks = body.items.filter(({ actorId }) => actorId === doctor.account?.id);
      expect(looks.length).toBeGreaterThan(0);
      for (const { sentence, data } of body.items) expect([sentence, data]).toEqual(['admission.read', {}]);
      expect(JSON.stringify(body)).not.toMatch(TELLING);
      for (const reader of [auditor, await api.as('centre_director')]) {
        const readers = await reader.get<{ items: { actorId: string; compartments: string[] }[] }>(
          `/persons/${file.personId}/readers`,
        );
        const line = readers.body.items.find(({ actorId }) => actorId === doctor.account?.id);
        expect(line?.compartments).toContain('restricted');
      }
    });
  });
}
