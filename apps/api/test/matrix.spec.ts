import { startApi, type Api, type User } from './api.js';
import { listQuestions } from './matrix.lists.js';
import { questions } from './matrix.questions.js';
import { patternOf, SEATS, type Asked, type Body } from './matrix.seats.js';
import type { Cell } from './matrix.cell.js';
import { everyCell } from './matrix.rows.js';

/** role × endpoint × state × own or other centre and court × legal basis: each cell is asked over HTTP. */
describe('the access matrix', () => {
  let api: Api;
  let cells: Cell[];
  const exercised = new Set<string>();
  beforeAll(async () => {
    api = await startApi();
    cells = await everyCell(api);
  });
  afterAll(() => api.close());

  async function ask(user: User, { method, path, body, tell, options }: Asked): Promise<string> {
    const answer = await user.send<Body>(method, path, body, options);
    if (answer.status !== 200) return `${String(answer.status)} ${answer.body.code ?? ''}`;
    return tell === undefined ? '200' : `200 ${tell(answer.body)}`;
  }

  /**
   * Everything there is, in one word; but that somebody looked is written down, and chained, and a line that was refused
   * among many is an answer, which is kept for a repeat.
   */
  const state = async (): Promise<string> => {
    const tables = await api.asOwner<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
         AND relname NOT IN ('sign_in', 'refresh_token', 'history_chain', 'history_period',
           'idempotency') ORDER BY 1`,
    );
    const [row] = await api.asOwner<{ all: string }>(
      `SELECT concat_ws(' ', ${tables
        .map(
          ({ name }) =>
            `(SELECT '${name} ' || count(*) || ' ' || coalesce(sum(hashtext(t::text)), 0) FROM ${name} t ${name === 'history' ? `WHERE action <> 'read'` : ''})`,
        )
        .join(', ')}) AS all`,
    );
    return row?.all ?? '';
  };

  it.each(SEATS)(
    'answers $role ($side, $discipline) as is meant',
    async (seat) => {
      const user = await api.as(seat.role, seat.side, seat.discipline);
      const before = await state();
      const all = [
        ...cells.flatMap((cell) => questions(seat, cell)),
        ...listQuestions(seat, cells, api.places),
      ];
      expect(all.length).toBeGreaterThan(500);
      const wrong: string[] = [];
      for (let from = 0; from < all.length; from += 20) {
        await Promise.all(
          all.slice(from, from + 20).map(async (asked) => {
            exercised.add(patternOf(asked));
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

  it('asks every operation that a permission guards', () => {
    const guarded = api.routes.filter(({ access }) => access.kind === 'can');
    const missing = guarded
      .map(({ method, path }) => `${method} ${path}`)
      .filter((route) => !exercised.has(route));
    expect(missing).toEqual([]);
    expect(guarded.length).toBeGreaterThan(50);
  });
});
