import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Clock } from './platform/clock/clock.js';
import { readMigrationUrl } from './platform/config/config.js';
import { withDataSource } from './platform/database/data-source.js';
import { newId } from './platform/database/id.js';
import { hashPassword } from './staff/index.js';

async function freeUsername(source: DataSource): Promise<string> {
  for (let number = 1; ; number += 1) {
    const username = number === 1 ? 'admin' : `admin${number}`;
    const taken = await source.query<unknown[]>('SELECT 1 FROM account WHERE username = $1', [username]);
    if (taken.length === 0) return username;
  }
}

/** Accounts are made by an administrator; this makes the first one, and one more should none be left. */
await withDataSource(readMigrationUrl(), async (source) => {
  const administrators = await source.query<unknown[]>(
    `SELECT 1 FROM account WHERE role = 'system_admin' AND state = 'active' LIMIT 1`,
  );
  if (administrators.length > 0) return;

  const username = await freeUsername(source);
  const password = randomBytes(12).toString('base64url');
  const passwordHash = await hashPassword(password);
  const id = newId();
  const now = new Clock().now();
  await source.transaction(async (tx) => {
    // The owner of the tables, too, says what for before it touches the history.
    await tx.query(`SELECT set_config('najat.purpose', 'first administrator', true)`);
    await tx.query(
      `INSERT INTO account (id, username, display_name, role, state, password_hash, must_change_password, created_at)
       VALUES ($1, $2, 'Administrator', 'system_admin', 'active', $3, true, $4)`,
      [id, username, passwordHash, now],
    );
    await tx.query(
      `INSERT INTO history (id, at, subject_kind, subject_id, action, version, compartment, data)
       VALUES ($1, $2, 'account', $3, 'create', 1, 'administrative', '{}')`,
      [newId(), now, id],
    );
  });
  process.stdout.write(
    `The first administrator is "${username}", with the password ${password} until first use.\n`,
  );
});
