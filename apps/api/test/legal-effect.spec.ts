import { addDays } from '@najat/domain';
import { startApi, type Api, type User } from './api.js';
import { admitted, dayAgo, logged, today } from './steps.js';

interface Outline {
  readonly to: string | null;
  readonly status: string;
  readonly daysHeldPastExpiry: number;
}
interface Effect {
  readonly code?: string;
  readonly reckoned: number;
  readonly total?: number;
  readonly standings: readonly { status: string; before: number; after: number }[];
  readonly movedTotal: number;
  readonly moved: readonly { id: string; caseNumber: string; before: Outline; after: Outline }[];
  readonly next?: string;
}

/** Open files of the first court, each with an order that names no days, decided so many days ago; nobody has arrived. */
async function fill(api: Api, files: number, daysAgo: number): Promise<void> {
  const day = dayAgo(daysAgo);
  const [first, second] = await api.asOwner<{ id: string }>('SELECT id FROM account ORDER BY id LIMIT 2');
  const each = 'FROM generate_series(1, $1::int) n';
  await api.asOwner(
    `INSERT INTO person (id, given, father, sex, version, created_at, regime)
     SELECT md5('p' || n)::uuid, 'س', 'ص', 'male', 1, now(), 'court' ${each}`,
    [files],
  );
  await api.asOwner(
    `INSERT INTO referral (id, case_number, person_id, centre_id, court_id, legal_basis, state, order_number, ordered_on,
       logged_by, logged_at, logged_on, verified_by, verified_at)
     SELECT md5('r' || n)::uuid, 'X-' || n, md5('p' || n)::uuid, $2, $3, 'ART39_PLACEMENT', 'verified', 'X-' || n, $4::date,
       $5, now(), $4::date, $6, now() ${each}`,
    [files, api.places.centres[0], api.places.courts[0], day, first?.id, second?.id],
  );
  await api.asOwner(
    `INSERT INTO order_entry (id, referral_id, number, kind, court_id, decided_on, recorded_by, recorded_at)
     SELECT md5('o' || n)::uuid, md5('r' || n)::uuid, 1, 'placement_order', $2, $3::date, $4, now() ${each}`,
    [files, api.places.courts[0], day, first?.id],
  );
  await api.asOwner(
    `INSERT INTO order_verification (entry_id, referral_id, recorded_by, verified_by, verified_at)
     SELECT md5('o' || n)::uuid, md5('r' || n)::uuid, $2, $3, $4::date ${each}`,
    [files, first?.id, second?.id, day],
  );
}

describe('the effect of a proposal', () => {
  let api: Api;
  let lawyer: User;
  beforeAll(async () => {
    api = await startApi();
    lawyer = await api.as('legal_officer', 0);
  });
  afterAll(() => api.close());

  const propose = async (change: object = {}): Promise<string> => {
    const { status, body } = await lawyer.post<{ id: string }>('/legal-parameters', {
      key: 'term_days',
      jurisdiction: 'federal',
      basis: 'ART39_PLACEMENT',
      value: 20,
      effectiveFrom: '2026-01-01',
      source: 'found',
      words: 'x',
      ...change,
    });
    expect(status).toBe(200);
    return body.id;
  };
  const effect = async (id: string, cursor?: string) => {
    const query = cursor === undefined ? '' : `?cursor=${cursor}`;
    const { status, body } = await lawyer.get<Effect>(`/legal-parameters/${id}/effect${query}`);
    expect(status).toBe(200);
    return body;
  };
  const standing = ({ standings }: Effect, status: string) => {
    const found = standings.find((each) => each.status === status);
    return [found?.before, found?.after];
  };

  it('is told of the cases it would move, and changes none of them', async () => {
    const held = await admitted(api, { bed: 0, orderedDaysAgo: 30, arrivedDaysAgo: 25 });
    await admitted(api, { bed: 1, orderedDaysAgo: 30, arrivedDaysAgo: 25, change: { termDays: 90 } });
    await logged(api, { legalBasis: 'ART39_CLINIC' });
    const voluntary = await api.as('intake_officer');
    const own = await voluntary.post('/referrals', {
      legalBasis: 'ART40_VOLUNTARY',
      orderedOn: dayAgo(3),
      centreId: api.places.centres[0],
      person: { given: 'ن', father: 'ك', sex: 'male' },
    });
    expect(own.status).toBe(200);

    const id = await propose();
    const first = await effect(id);
    expect(first).toMatchObject({ reckoned: 3, total: 3, movedTotal: 1 });
    expect(first.next).toBeUndefined();
    expect(first.moved).toMatchObject([
      {
        id: held.referralId,
        before: { to: addDays(dayAgo(30), 89), status: 'running', daysHeldPastExpiry: 0 },
        after: { to: addDays(dayAgo(30), 19), status: 'overdue', daysHeldPastExpiry: 11 },
      },
    ]);
    expect(standing(first, 'running')).toEqual([2, 1]);
    expect(standing(first, 'overdue')).toEqual([0, 1]);
    expect(await effect(id)).toEqual(first);
  });

  it('leaves alone whom another jurisdiction or another day concerns', async () => {
    const regional = await propose({ jurisdiction: 'kri', basis: undefined });
    expect(await effect(regional)).toMatchObject({ reckoned: 0, total: 0, movedTotal: 0, moved: [] });
    const later = await propose({ effectiveFrom: addDays(today(), 5) });
    expect(await effect(later)).toMatchObject({ reckoned: 3, moved: [] });
  });

  it('is told only of what waits to be confirmed, and only to legal officers', async () => {
    const id = await propose({ effectiveFrom: '2025-01-01' });
    await lawyer.post(`/legal-parameters/${id}/withdraw`, { version: 1 });
    expect((await lawyer.get(`/legal-parameters/${id}/effect`)).status).toBe(404);
    const director = await api.as('centre_director');
    expect((await director.get(`/legal-parameters/${id}/effect`)).status).toBe(403);
    const wrong = await lawyer.get<Effect>(
      `/legal-parameters/${await propose({ value: 30, effectiveFrom: '2024-01-01' })}/effect?cursor=x`,
    );
    expect([wrong.status, wrong.body.code]).toEqual([400, 'request.invalid']);
  });

  it('is told in parts that add up, each file once', async () => {
    await fill(api, 2100, 40);
    const id = await propose({ value: 50, effectiveFrom: '2025-06-01' });
    const parts: Effect[] = [];
    let cursor: string | undefined;
    do {
      const part = await effect(id, cursor);
      parts.push(part);
      cursor = part.next;
    } while (cursor !== undefined);
    expect(parts.map(({ reckoned }) => reckoned)).toEqual([1000, 1000, 103]);
    expect(parts.map(({ total }) => total)).toEqual([2103, undefined, undefined]);
    expect(parts.reduce((all, { movedTotal }) => all + movedTotal, 0)).toBe(2101);
    const named = parts.flatMap((part) => part.moved);
    expect(new Set(named.map(({ id: file }) => file)).size).toBe(300);
    // Who would be nearest to the end comes first: they were decided ten days before the one of the first test.
    expect(named.at(0)).toMatchObject({ after: { to: addDays(dayAgo(40), 49), status: 'due_soon' } });
    const sum = (status: string, side: 0 | 1) =>
      parts.reduce((all, part) => all + (standing(part, status)[side] ?? 0), 0);
    expect([sum('running', 0), sum('due_soon', 1)]).toEqual([2102, 2100]);
  });
});
