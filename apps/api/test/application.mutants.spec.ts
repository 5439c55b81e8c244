import { readdir, readFile } from 'node:fs/promises';
import { jest } from '@jest/globals';
import { Reflector } from '@nestjs/core';
import type { Api } from './api.js';
import { EQUIVALENT } from './application.equivalent.js';
import type { Asked, Body, Seat } from './matrix.seats.js';
import type { Cell } from './matrix.cell.js';
import { report } from './mutation.report.js';

/*
 * The wall of the application with one stone out, the wall of the database taken down: each call of `reach()` narrows
 * nothing, each kind of reach is wider, each `@Can` lets in whoever is signed in. The questions of the access matrix
 * that pass the place are asked until one is answered otherwise than is meant. The API runs once; a mutant is a switch.
 */
type Reach = typeof import('../src/platform/access/reach.js').reach;
type Opened = typeof import('../src/platform/access/emergency.js').openedSql;
const { openedSql, openedFiles } = await import('../src/platform/access/emergency.js');
const { currentRequest } = await import('../src/platform/http/request-context.js');
const { reachOf } = await import('@najat/domain');

/** Which place is out: that of a call, a kind of reach, or a route. */
let out: string | undefined;
/** The places a request went through, by its number. */
const passed = new Map<string, Set<string>>();

/** What an emergency opens of a file, made wider. */
const opened: Readonly<Record<string, (...given: Parameters<Opened>) => string | undefined>> = {
  'emergency → opened by anybody': (...given) =>
    openedSql(...given)?.replace(/opened\.account_id = \$\d+/, '($& OR true)'),
  'emergency → ended before its time': (...given) =>
    openedSql(...given)?.replace('opened.ended_at IS NULL', 'true'),
  'emergency → run out': (...given) => openedSql(...given)?.replace('opened.ends_at > now()', 'true'),
  'emergency → whatever is asked of the file': (actor, _permission, column, params) =>
    openedSql(actor, 'referral.read', column, params),
};
jest.unstable_mockModule('../src/platform/access/emergency.js', () => ({
  openedFiles,
  openedSql: (...given: Parameters<Opened>) => (opened[out ?? ''] ?? openedSql)(...given),
}));
const { reach } = await import('../src/platform/access/reach.js');

function note(place: string): void {
  const request = currentRequest()?.requestId ?? '';
  passed.set(request, (passed.get(request) ?? new Set()).add(place));
}

/** The file and line that called `reach()`. */
function place(): string {
  const line = new Error().stack?.split('\n').find((one) => /apps\/api\/src\/(?!platform\/access)/.test(one));
  return /apps\/api\/src\/(.+?:\d+)/.exec(line ?? '')?.[1] ?? 'nowhere';
}

const widened: Readonly<Record<string, (...given: Parameters<Reach>) => string>> = {
  'own → every row': () => 'true',
  'court → every row': () => 'true',
  'centre → every row': () => 'true',
  'discipline → every row': () => 'true',
  'discipline → own centre': (_actor, _permission, columns, params) =>
    `${columns.centre ?? 'NULL'} = ${params.add(_actor.centreId)}`,
  'discipline → of any centre': (_actor, _permission, columns, params) =>
    `${columns.discipline ?? 'NULL'} = ${params.add(_actor.discipline)}`,
  'compulsory → every row': () => 'true',
};

jest.unstable_mockModule('../src/platform/access/reach.js', () => ({
  reach: (...given: Parameters<Reach>): string => {
    const [actor, permission] = given;
    const at = place();
    const kind = reachOf(actor.role, permission) ?? 'none';
    if (given[2].file !== undefined) note('emergency');
    note(at);
    note(kind);
    // Behind the guard of a route reach() refuses too; to see the guard alone, it is silenced with it.
    if (out === at || (out?.includes(' /') === true && kind === 'none')) return 'true';
    return out?.startsWith(`${kind} → `) === true ? (widened[out]?.(...given) ?? 'true') : reach(...given);
  },
}));
const { startWithoutPolicies } = await import('./without-policies.js');
const { everyCell } = await import('./matrix.rows.js');
const { listQuestions } = await import('./matrix.lists.js');
const { questions } = await import('./matrix.questions.js');
const { patternOf, SEATS } = await import('./matrix.seats.js');

interface Question extends Asked {
  readonly seat: Seat;
  readonly through: ReadonlySet<string>;
}
interface Outcome {
  readonly kind: string;
  readonly says: string;
  readonly caught?: string;
}

describe('a hole in the wall of the application', () => {
  let api: Api;
  let all: Question[];
  const outcomes: Outcome[] = [];

  async function ask(
    seat: Seat,
    { method, path, body, tell, options }: Asked,
  ): Promise<[said: string, id: string]> {
    const user = await api.as(seat.role, seat.side, seat.discipline);
    const answer = await user.send<Body>(method, path, body, options);
    const id = answer.headers.get('x-request-id') ?? '';
    if (answer.status !== 200) return [`${answer.status} ${answer.body.code ?? ''}`, id];
    return [tell === undefined ? '200' : `200 ${tell(answer.body)}`, id];
  }

  /** One of every kind of row: a state more or less is nothing to a reach. */
  function some(cells: readonly Cell[]): Cell[] {
    const known = new Set<string>();
    return cells.filter(({ kind, side, voluntary, discipline, username, openTo, compartment }) => {
      const key = [kind, side, voluntary, discipline, username, openTo, compartment].join(' ');
      return !known.has(key) && known.add(key);
    });
  }

  async function inTurn<Item, Result>(
    items: readonly Item[],
    work: (item: Item) => Promise<Result | undefined>,
  ): Promise<Result | undefined> {
    for (let from = 0; from < items.length; from += 8) {
      const found = (await Promise.all(items.slice(from, from + 8).map(work))).find(
        (one) => one !== undefined,
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Asks until an answer is not the one that is meant. */
  async function tryOut(kind: string, says: string, asked: readonly Question[], at = says): Promise<void> {
    out = at;
    const caught = await inTurn(asked, async (one) => {
      const [said] = await ask(one.seat, one);
      return said === one.expected ? undefined : `${one.seat.role}, ${patternOf(one)}: ${said.slice(0, 60)}`;
    });
    out = undefined;
    outcomes.push({ kind, says, ...(caught === undefined ? {} : { caught }) });
  }

  beforeAll(async () => {
    const own = new Reflector();
    const original = own.get.bind(own) as (key: unknown, target: never) => unknown;
    jest.spyOn(Reflector.prototype, 'get').mockImplementation((key: unknown, target) => {
      const found = original(key, target as never);
      if (out === undefined || key !== 'najat:access') return found;
      const request = currentRequest();
      const route = patternOf({
        method: request?.method ?? '',
        path: request?.path.replace('/api', '') ?? '',
        expected: '',
      });
      return out === route ? { kind: 'signedIn', evenWithOldPassword: false } : found;
    });
    api = await startWithoutPolicies();
    const cells = await everyCell(api);
    const seats = SEATS.filter(({ side }) => side === 0);
    // One by one, for attempts at one account that run at once count against each other.
    for (const { role, side, discipline } of seats) await api.as(role, side, discipline);
    const asked = seats.flatMap((seat) =>
      [
        ...some(cells).flatMap((cell) => questions(seat, cell)),
        ...listQuestions(seat, cells, api.places),
      ].map((one) => ({ ...one, seat })),
    );
    all = [];
    const wrong = await inTurn(asked, async (one) => {
      const [said, id] = await ask(one.seat, one);
      all.push({ ...one, through: passed.get(id) ?? new Set() });
      return said === one.expected
        ? undefined
        : `${one.seat.role} ${patternOf(one)}: ${said}, not ${one.expected}`;
    });
    if (wrong !== undefined) throw new Error(`with no hole yet: ${wrong}`);
    // What must be kept from somebody tells soonest.
    const order = ({ expected, tell }: Asked): number =>
      expected.startsWith('404') ? 0 : tell === undefined ? 2 : 1;
    all.sort((one, other) => order(one) - order(other));
  }, 600_000);
  afterAll(async () => {
    await report(
      'application',
      outcomes.map((one) => ({ ...one, excuse: EQUIVALENT[one.says] })),
    );
    await api.close();
  });

  const survivors = (kind: string): string[] =>
    outcomes
      .filter((one) => one.kind === kind && one.caught === undefined && !(one.says in EQUIVALENT))
      .map(({ says }) => says);

  it('is noticed at every call of reach()', async () => {
    const places = await callsOfReach();
    for (const { at, says } of places) {
      const asked = all.filter(({ through }) => through.has(at));
      await tryOut('reach() narrows nothing', says, asked, at);
    }
    expect(survivors('reach() narrows nothing')).toEqual([]);
    expect(places.length).toBeGreaterThan(25);
  }, 600_000);

  it('is noticed in every kind of reach', async () => {
    for (const says of [...Object.keys(widened), ...Object.keys(opened)]) {
      const kind = says.split(' ', 1)[0] ?? '';
      await tryOut(
        'a kind of reach is wider',
        says,
        all.filter(({ through }) => through.has(kind)),
      );
    }
    expect(survivors('a kind of reach is wider')).toEqual([]);
  }, 600_000);

  it('is noticed at every guarded route', async () => {
    const guarded = api.routes.filter(({ access }) => access.kind === 'can');
    for (const { method, path } of guarded) {
      const route = `${method} ${path}`;
      const asked = all.filter((one) => patternOf(one) === route && one.expected.startsWith('403'));
      await tryOut('@Can becomes @SignedIn', route, asked);
    }
    expect(survivors('@Can becomes @SignedIn')).toEqual([]);
    expect(guarded.length).toBeGreaterThan(50);
  }, 600_000);

  it('is excused only where it is none', () => {
    const survived = outcomes.filter(({ caught }) => caught === undefined).map(({ says }) => says);
    expect(Object.keys(EQUIVALENT).filter((says) => !survived.includes(says))).toEqual([]);
  });
});

/** Where the sources call it, so that a call nobody passes is not left out; and the function it stands in. */
async function callsOfReach(): Promise<{ at: string; says: string }[]> {
  const root = new URL('../src/', import.meta.url);
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const found: { at: string; says: string }[] = [];
  for (const file of files.sort()) {
    if (file.startsWith('platform/access')) continue;
    const text = await readFile(new URL(file, root), 'utf8');
    for (const { index } of text.matchAll(/(?<![.\w])reach\(\s*actor\b/g)) {
      const before = text.slice(0, index);
      const names = [
        ...before.matchAll(
          /\n(?:export )?(?:async )?function (\w+)|\n {2}(?:private )?(?:async )?(\w+)(?=[(<])/g,
        ),
      ];
      const [, own, method] = names.at(-1) ?? [];
      const name = `${file} ${own ?? method ?? ''}()`;
      const nth = found.filter(({ says }) => says.startsWith(name)).length;
      found.push({
        at: `${file}:${before.split('\n').length}`,
        says: nth === 0 ? name : `${name} ${nth + 1}`,
      });
    }
  }
  return found;
}
