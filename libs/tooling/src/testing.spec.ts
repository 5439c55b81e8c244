import { ensureAdministrator } from './schema.js';
import { withClient } from './roles.js';
import { openTestDatabase, type TestDatabase } from './testing.js';

let one: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [one, other] = await Promise.all([openTestDatabase(), openTestDatabase()]);
});

afterAll(async () => {
  await Promise.all([one.drop(), other.drop()]);
});

const accounts = async (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ username: string }>(
      'SELECT username FROM account ORDER BY username',
    );
    return rows.map(({ username }) => username);
  });

describe('a test database', () => {
  it('has the schema, is empty, and is nobody else’s', async () => {
    expect(await ensureAdministrator(one.ownerUrl)).toContain('"admin"');
    expect(await accounts(one.ownerUrl)).toEqual(['admin']);
    expect(await accounts(other.ownerUrl)).toEqual([]);
  });

  it('holds the application role to what the migrations grant', async () => {
    await withClient(other.appUrl, async (client) => {
      await expect(client.query('DELETE FROM history')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('DROP TABLE account')).rejects.toMatchObject({ code: '42501' });
    });
  });
});

describe('the first administrator', () => {
  it('is made once, and another only when none is left', async () => {
    expect(await ensureAdministrator(one.ownerUrl)).toBeUndefined();
    await withClient(one.ownerUrl, (client) => client.query(`UPDATE account SET state = 'disabled'`));
    expect(await ensureAdministrator(one.ownerUrl)).toContain('"admin2"');
    expect(await accounts(one.ownerUrl)).toEqual(['admin', 'admin2']);
  });
});
