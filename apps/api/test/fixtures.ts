import { hash } from 'argon2';
import pg from 'pg';
import { DISCIPLINES, ROLE_SEAT, ROLES, type Discipline, type Role } from '@najat/domain';
import { withPurpose } from '@najat/tooling';
import { v7 } from 'uuid';

export const PASSWORD = 'correct horse battery';

export interface Places {
  readonly centres: readonly [string, string];
  readonly courts: readonly [string, string];
  /** Four beds for men and one for women in each centre. */
  readonly beds: readonly [readonly string[], readonly string[]];
}

let passwordHash: Promise<string> | undefined;

/** Cheap parameters: what is tested is the flow, not the cost. */
const testHash = (): Promise<string> =>
  (passwordHash ??= hash(PASSWORD, { memoryCost: 1024, timeCost: 2, parallelism: 1 }));

/** The username of the account of a role; `side` 1 is the other centre or court. */
export const usernameOf = (role: Role, side: 0 | 1 = 0, discipline?: Discipline): string =>
  [role.replace('_', '-'), discipline, side === 1 ? 'other' : undefined].filter(Boolean).join('.');

/** Two centres, two courts, and an account of every role in each, written as the owner of the tables. */
export async function writeFixtures(ownerUrl: string): Promise<Places> {
  const client = new pg.Client({ connectionString: withPurpose(ownerUrl, 'fixtures') });
  await client.connect();
  try {
    const centres = [await addCentre(client, 'AAA'), await addCentre(client, 'BBB')] as const;
    const courts = [await addCourt(client, 'First'), await addCourt(client, 'Second')] as const;
    const beds = [await addBeds(client, centres[0]), await addBeds(client, centres[1])] as const;
    for (const side of [0, 1] as const) {
      for (const role of ROLES) await addAccounts(client, role, side, centres[side], courts[side]);
    }
    return { centres, courts, beds };
  } finally {
    await client.end();
  }
}

async function addCentre(client: pg.Client, code: string): Promise<string> {
  const id = v7();
  await client.query(
    `INSERT INTO centre (id, code, name_en, name_ar, name_ckb, governorate, jurisdiction)
     VALUES ($1, $2, $3, $3, $3, 'IQ-BG', 'federal')`,
    [id, code, `Centre ${code}`],
  );
  return id;
}

async function addCourt(client: pg.Client, name: string): Promise<string> {
  const id = v7();
  await client.query(
    `INSERT INTO court (id, kind, name_en, name_ar, name_ckb, governorate, jurisdiction)
     VALUES ($1, 'misdemeanour', $2, $2, $2, 'IQ-BG', 'federal')`,
    [id, `${name} court`],
  );
  return id;
}

async function addBeds(client: pg.Client, centreId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= 5; number += 1) {
    const id = v7();
    await client.query(
      `INSERT INTO bed (id, centre_id, ward, label, sex, state) VALUES ($1, $2, 'A', $3, $4, 'in_service')`,
      [id, centreId, `A-${String(number)}`, number === 5 ? 'female' : 'male'],
    );
    ids.push(id);
  }
  return ids;
}

async function addAccounts(
  client: pg.Client,
  role: Role,
  side: 0 | 1,
  centreId: string,
  courtId: string,
): Promise<void> {
  const disciplines = role === 'practitioner' ? DISCIPLINES : [undefined];
  for (const discipline of disciplines) {
    const username = usernameOf(role, side, discipline);
    await client.query(
      `INSERT INTO account (id, username, display_name, role, centre_id, court_id, discipline, state, password_hash,
         must_change_password, created_at) VALUES ($1, $2, $2, $3, $4, $5, $6, 'active', $7, false, now())`,
      [
        v7(),
        username,
        role,
        ROLE_SEAT[role] === 'centre' ? centreId : null,
        ROLE_SEAT[role] === 'court' ? courtId : null,
        discipline ?? null,
        await testHash(),
      ],
    );
  }
}
