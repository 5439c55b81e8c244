import { INTENT } from './intent.js';
import { openWall, type Wall } from './probe.js';

/** What each role of the database reads, adds, changes and removes, tried in SQL: `intent.ts` says what is meant. */
describe('the wall of the database, alone', () => {
  let wall: Wall;
  beforeAll(async () => {
    wall = await openWall();
  });
  beforeEach(() => wall.admin.query('BEGIN'));
  afterEach(() => wall.admin.query('ROLLBACK'));
  afterAll(() => wall.close());

  it.each(Object.keys(INTENT))('lets through of %s what is meant, and nothing else', async (table) => {
    expect(await wall.faults(table)).toEqual([]);
  });

  it('has an intent for every table', () => {
    expect(wall.tables.filter((table) => !(table in INTENT))).toEqual([]);
  });

  it('keeps what it keeps by itself, and lends its rights to nobody', async () => {
    expect(await wall.faults()).toEqual([]);
  });
});
