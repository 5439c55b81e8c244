import { addDays, AGE_BANDS, ageBandOn, GROUPINGS, isOfDays, MEASURES, type Grouping } from '@najat/domain';
import { ageBandSql } from '../src/statistics/statistics.queries.js';
import { startApi, type Api } from './api.js';
import { admitted, dayAgo, logged, today } from './steps.js';

interface Counts {
  readonly total: Readonly<Record<string, number>>;
  readonly rows: readonly { key: string; counts: Readonly<Record<string, number>> }[];
}
interface Rows {
  readonly total: number;
  readonly items: readonly { referralId: string; days: number | null; day: string }[];
  readonly next?: string;
}

describe('statistics', () => {
  let api: Api;
  const period = `from=${dayAgo(400)}&to=${today()}`;

  beforeAll(async () => {
    api = await startApi();
    await logged(api);
    await logged(api, {}, 1);
    await admitted(api, { bed: 0, orderedDaysAgo: 90, arrivedDaysAgo: 80 });
    for (const [side, bed, reason] of [
      [0, 1, 'DIED'],
      [1, 0, 'ABSCONDED'],
      [1, 1, 'TO_HOSPITAL'],
    ] as const) {
      const { admission } = await admitted(api, { side, bed, orderedDaysAgo: 60, arrivedDaysAgo: 50 });
      const manager = await api.as('case_manager', side);
      const { status } = await manager.post(`/admissions/${admission.id}/discharge`, {
        version: 1,
        reason,
        dischargedOn: dayAgo(20),
      });
      expect(status).toBe(200);
    }
  });
  afterAll(() => api.close());

  const counts = async (query: string): Promise<Counts> => {
    const { status, body } = await (await api.as('directorate')).get<Counts>(`/statistics/counts?${query}`);
    expect([query, status]).toEqual([query, 200]);
    return body;
  };

  it('count what was done', async () => {
    const { total } = await counts(`${period}&groupBy=centre`);
    expect(total).toEqual({
      referred: 6,
      admitted: 4,
      in_residence: 1,
      completed: 0,
      discharged_otherwise: 3,
      sustained: 0,
      // Ninety days, of which today is the ninety-first.
      held_past_expiry: 1,
      days_held_past_expiry: 1,
    });
  });

  it.each(GROUPINGS)(
    'by %s add up to the total, and each figure is as long as the list behind it',
    async (groupBy) => {
      const { total, rows } = await counts(`${period}&groupBy=${groupBy}`);
      const filterOf: Readonly<Record<Grouping, string | undefined>> = {
        centre: 'centreId',
        legal_basis: 'legalBasis',
        sex: 'sex',
        age_band: 'ageBand',
        outcome: undefined,
        month: undefined,
      };
      const directorate = await api.as('directorate');
      for (const measure of MEASURES) {
        if (!(groupBy === 'month' && ['in_residence', 'held_past_expiry'].includes(measure))) {
          expect(rows.reduce((sum, row) => sum + (row.counts[measure] ?? 0), 0)).toBe(total[measure]);
        }
        // Behind a figure of days stand the cases the days are of.
        if (isOfDays(measure)) continue;
        const all = await directorate.get<Rows>(`/statistics/rows?${period}&measure=${measure}`);
        expect([measure, all.body.total, all.body.items.length]).toEqual([
          measure,
          total[measure],
          total[measure],
        ]);
        const filter = filterOf[groupBy];
        for (const row of filter === undefined ? [] : rows) {
          const { body } = await directorate.get<Rows>(
            `/statistics/rows?${period}&measure=${measure}&${filter}=${row.key}`,
          );
          expect([measure, row.key, body.total]).toEqual([measure, row.key, row.counts[measure]]);
        }
      }
    },
  );

  it('show by month who was in residence on its last day, as many as the list for that day', async () => {
    const { rows } = await counts(`${period}&groupBy=month`);
    const directorate = await api.as('directorate');
    const standing = rows.filter(({ counts: { in_residence: count = 0 } }) => count > 0);
    expect(standing.length).toBeGreaterThan(1);
    for (const { key, counts: of } of standing) {
      const [last] = await api.asOwner<{ day: string }>(
        `SELECT least(($1 || '-01')::date + interval '1 month - 1 day', $2::date)::date::text AS day`,
        [key, today()],
      );
      const { body } = await directorate.get<Rows>(
        `/statistics/rows?from=${dayAgo(400)}&to=${last?.day ?? ''}&measure=in_residence`,
      );
      expect([key, of['in_residence']]).toEqual([key, body.total]);
    }
  });

  it('show a centre director their own centre alone', async () => {
    const { body } = await (
      await api.as('centre_director')
    ).get<Counts>(`/statistics/counts?${period}&groupBy=centre`);
    expect(body.rows.map(({ key }) => key)).toEqual([api.places.centres[0]]);
    expect(body.total['referred']).toBe(3);
  });

  it('page through the rows without losing or repeating one', async () => {
    const directorate = await api.as('directorate');
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await directorate.get<Rows>(
        `/statistics/rows?${period}&measure=referred&limit=2${cursor}`,
      );
      seen.push(...body.items.map(({ referralId }) => referralId));
      cursor = body.next === undefined ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect([seen.length, new Set(seen).size]).toEqual([6, 6]);
  });

  it('leave as a file that opens in a spreadsheet and says its period', async () => {
    const answer = await (
      await api.as('directorate')
    ).get<string>(`/statistics/counts.csv?${period}&groupBy=sex`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const text = answer.body;
    expect(text).toContain('male,,,,6,4,1,0,3,0,1,1');
    expect(text.trim().split('\r\n').at(-1)).toContain(today());
  });

  describe('of days held past expiry', () => {
    const held = { orderedDaysAgo: 70, arrivedDaysAgo: 60, change: { termDays: 30 } };
    /** The last day that the order covers. */
    const ends = addDays(dayAgo(70), 29);
    let gone = '';
    beforeAll(async () => {
      await admitted(api, { ...held, bed: 2 });
      const { referralId, admission } = await admitted(api, { ...held, bed: 3 });
      gone = referralId;
      const manager = await api.as('case_manager');
      await manager.post(`/admissions/${admission.id}/discharge`, {
        version: 1,
        reason: 'DIED',
        dischargedOn: dayAgo(30),
      });
    });

    const heldIn = async (from: string, to: string) => {
      const { total } = await counts(`from=${from}&to=${to}&groupBy=legal_basis`);
      return [total['held_past_expiry'], total['days_held_past_expiry']];
    };

    it('take each day since the end of the term, as many as the file itself says', async () => {
      const { body } = await (
        await api.as('directorate')
      ).get<Rows>(`/statistics/rows?${period}&measure=days_held_past_expiry`);
      const said = await api.asOwner<{ id: string; days: number }>(
        `SELECT referral_id AS id, held_past + CASE WHEN held_past_grows THEN $1::date - since ELSE 0 END AS days
         FROM term_phase WHERE held_past > 0 AND since <= $1 AND (until IS NULL OR until >= $1)`,
        [today()],
      );
      expect(said).toHaveLength(3);
      const sorted = (rows: { id: string; days: number | null }[]) =>
        rows.map(({ id, days }) => `${id} ${String(days)}`).sort();
      expect(sorted(body.items.map(({ referralId: id, days }) => ({ id, days })))).toEqual(sorted(said));
      expect(body.items.find(({ referralId }) => referralId === gone)?.day).toBe(addDays(ends, 1));
    });

    it('take none before it, none of the days to come, and of a period its own', async () => {
      expect(await heldIn(dayAgo(400), ends)).toEqual([0, 0]);
      expect(await heldIn(addDays(ends, 1), addDays(ends, 1))).toEqual([2, 2]);
      expect(await heldIn(today(), today())).toEqual([2, 2]);
      expect(await heldIn(today(), dayAgo(-50))).toEqual([2, 2]);
      expect(await heldIn(dayAgo(-1), dayAgo(-50))).toEqual([0, 0]);
    });

    it('fall by month into the months they are of', async () => {
      const { rows, total } = await counts(`${period}&groupBy=month`);
      const days = rows.reduce((sum, { counts: of }) => sum + (of['days_held_past_expiry'] ?? 0), 0);
      expect(days).toBe(total['days_held_past_expiry']);
      expect(total['held_past_expiry']).toBe(3);
      for (const { key, counts: of } of rows) {
        const [month] = await api.asOwner<{ from: string; to: string }>(
          `SELECT ($1 || '-01')::date::text AS from, (($1 || '-01')::date + interval '1 month - 1 day')::date::text AS to`,
          [key],
        );
        expect([key, of['held_past_expiry'], of['days_held_past_expiry']]).toEqual([
          key,
          ...(await heldIn(month?.from ?? '', month?.to ?? '')),
        ]);
      }
    });

    it('are never of Article 40', async () => {
      const auditor = await api.as('auditor');
      const { body } = await auditor.get<Counts>(`/statistics/counts?${period}&groupBy=legal_basis`);
      expect(body.rows.find(({ key }) => key === 'ART40_VOLUNTARY')?.counts['held_past_expiry'] ?? 0).toBe(0);
    });
  });

  it('refuse a period that runs backwards or is endless', async () => {
    const directorate = await api.as('directorate');
    const back = await directorate.get<{ code: string }>(
      `/statistics/counts?from=${today()}&to=${dayAgo(1)}&groupBy=sex`,
    );
    expect(back.body.code).toBe('statistics.period_reversed');
    const endless = await directorate.get<{ code: string }>(
      `/statistics/counts?from=1990-01-01&to=${today()}&groupBy=sex`,
    );
    expect(endless.body.code).toBe('statistics.period_too_long');
  });

  it('put an age in the same band in SQL as in the domain', async () => {
    const births = [
      '2008-11-22',
      '2008-11-23',
      '2001-11-22',
      '2001-11-23',
      '1991-11-22',
      '1981-11-23',
      '2008-02-29',
      '1950-01-01',
    ];
    const rows = await api.asOwner<{ birth: string; band: string }>(
      `SELECT p.birth_date::text AS birth, ${ageBandSql(`'2026-11-22'::date`, 'p.birth_date')} AS band FROM unnest($1::date[]) AS p(birth_date)`,
      [births],
    );
    expect(rows.map(({ band }) => band)).toEqual(births.map((birth) => ageBandOn(birth, '2026-11-22')));
    expect(rows.every(({ band }) => (AGE_BANDS as readonly string[]).includes(band))).toBe(true);
  });
});
