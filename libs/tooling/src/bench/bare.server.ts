import { createHash } from 'node:crypto';
import { caseNumber, nameKey, nameKeys } from '@najat/domain';
import Fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { v7 } from 'uuid';
import {
  COUNTS,
  LOG,
  PERSON_CASES,
  PERSON_FILE,
  PLACES,
  RESIDENTS,
  RESIDENTS_TOTAL,
  SEARCH_PREFIX,
  searchWords,
} from './statements.js';

/** Who the requests are taken to come from: this server asks nobody who they are. */
export interface Assumed {
  readonly url: string;
  readonly pool: number;
  readonly centreId: string;
  readonly courtId: string;
  readonly clerkId: string;
  readonly today: string;
}

export interface LogBody {
  readonly legalBasis: string;
  readonly orderNumber: string;
  readonly orderedOn: string;
  readonly centreId: string;
  readonly person: {
    readonly given: string;
    readonly father: string;
    readonly grandfather: string;
    readonly sex: string;
    readonly birthDate: string;
    readonly birthPrecision: string;
  };
}

const DATE = 1082;
const INT8 = 20;
pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(INT8, (text) => Number(text));

type Runner = Pick<pg.Pool, 'query'> | pg.PoolClient;

/** Prepared once for each connection, as one would write it by hand. */
async function rows<Row extends object>(on: Runner, text: string, values: unknown[]): Promise<Row[]> {
  const name = createHash('md5').update(text).digest('hex');
  return (await (on as pg.Pool).query<Row>({ name, text, values })).rows;
}

function reads(app: FastifyInstance, pool: pg.Pool, { centreId, today }: Assumed): void {
  app.get<{ Params: { id: string } }>('/api/persons/:id', async ({ params: { id } }) => {
    const cases = await rows(pool, PERSON_CASES, [centreId, id]);
    const [person] = await rows(pool, PERSON_FILE, [id]);
    return { ...person, cases };
  });

  app.post<{ Body: { text: string } }>('/api/persons/search', async ({ body: { text } }) => {
    const key = nameKey(text);
    const words = key.split(' ');
    const values = [centreId, `${key}%`];
    const items = await rows(pool, SEARCH_PREFIX, values);
    if (items.length < 20) {
      const others = words.map((word) => `%${word}%`);
      items.push(...(await rows(pool, searchWords(words.length), [...values, ...others])));
    }
    return { items: items.slice(0, 20) };
  });

  app.get('/api/admissions', async () => {
    const [counted] = await rows<{ total: number }>(pool, RESIDENTS_TOTAL, [centreId]);
    const found = await rows(pool, RESIDENTS, [centreId, today]);
    return { items: found.slice(0, 50), total: counted?.total };
  });

  app.get<{ Querystring: { from: string; to: string } }>('/api/statistics/counts', async ({ query }) => {
    const total: Record<string, number> = {};
    const groups: Record<string, Record<string, number>> = {};
    for (const [measure, sql] of Object.entries(COUNTS)) {
      const period = measure === 'in_residence' ? [query.to] : [query.from, query.to];
      const found = await rows<{ key: string; count: number }>(pool, sql, period);
      for (const { key, count } of found) groups[key] = { ...groups[key], [measure]: count };
      total[measure] = found.reduce((sum, { count }) => sum + count, 0);
    }
    return { total, groups, places: await rows(pool, PLACES, [Object.keys(groups)]) };
  });
}

async function logOrder(
  on: pg.PoolClient,
  key: string,
  body: LogBody,
  assumed: Assumed,
): Promise<object | undefined> {
  const { clerkId, courtId, today } = assumed;
  const { person } = body;
  const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  await rows(on, LOG.key, [clerkId, key, 'POST /api/referrals', bodyHash]);
  const [centre] = await rows<{ code: string }>(on, LOG.centre, [body.centreId]);
  await rows(on, LOG.court, [courtId]);
  const personId = v7();
  const keys = nameKeys(person);
  const { given, father, grandfather, birthDate, birthPrecision, sex } = person;
  await rows(on, LOG.person, [personId, given, father, grandfather, birthDate, birthPrecision, sex]);
  await rows(on, LOG.personKey, [personId, keys.key, keys.recall]);
  await rows(on, LOG.history, [
    v7(),
    clerkId,
    'person',
    personId,
    null,
    personId,
    'add',
    'administrative',
    '{}',
  ]);
  const year = Number(today.slice(0, 4));
  const [counter] = await rows<{ last: number }>(on, LOG.number, [centre?.code, year]);
  const id = v7();
  const number = caseNumber(centre?.code ?? '', year, counter?.last ?? 0);
  const order = [body.orderNumber, body.orderedOn, clerkId];
  await rows(on, LOG.referral, [id, number, personId, body.centreId, courtId, body.legalBasis, ...order]);
  await rows(on, LOG.entry, [v7(), id, courtId, ...order]);
  const data = JSON.stringify({ legalBasis: body.legalBasis });
  await rows(on, LOG.history, [v7(), clerkId, 'referral', id, id, personId, 'log', 'legal', data]);
  const [referral] = await rows(on, LOG.read, [id, courtId]);
  const [named] = await rows(on, PERSON_FILE, [personId]);
  const answer = { ...referral, person: named, entries: await rows(on, LOG.entries, [id]) };
  await rows(on, LOG.answer, [clerkId, key, JSON.stringify(answer)]);
  await rows(on, LOG.forget, [clerkId]);
  return answer;
}

function writes(app: FastifyInstance, pool: pg.Pool, assumed: Assumed): void {
  app.post<{ Body: LogBody }>('/api/referrals', async ({ body, headers }) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const answer = await logOrder(client, String(headers['idempotency-key']), body, assumed);
      await client.query('COMMIT');
      return answer;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  });
}

async function serve(assumed: Assumed): Promise<string> {
  const app = Fastify();
  const pool = new pg.Pool({ connectionString: assumed.url, max: assumed.pool });
  reads(app, pool, assumed);
  writes(app, pool, assumed);
  return app.listen({ port: 0, host: '127.0.0.1' });
}

process.once('message', (assumed: Assumed) => {
  serve(assumed).then(
    (address) => process.send?.({ address }),
    (error: unknown) => process.send?.({ fault: String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));
