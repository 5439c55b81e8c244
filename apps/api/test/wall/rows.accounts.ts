import { v7 } from 'uuid';
import type { Add } from './facts.js';

/** What each account has of its own, and the traces of signing in. */
export async function writeAccountRows(add: Add, accounts: readonly string[]): Promise<void> {
  const hash = Buffer.from('x');
  for (const id of accounts) {
    const key = v7();
    await add(
      'idempotency',
      { account_id: id, key, route: 'x', body_hash: 'x', created_at: '2026-01-05' },
      { author: id },
      `${id}|${key}`,
    );
    await add('order_draft', { account_id: id, content: {}, saved_at: '2026-01-05' }, { author: id }, id);
    const signIn = v7();
    const day = '2026-01-05';
    await add(
      'sign_in',
      { id: signIn, account_id: id, opened_at: day, last_used_at: day, address: 'x' },
      { author: id },
    );
    const token = { id: v7(), family_id: signIn, token_hash: Buffer.from(id), created_at: day };
    await add('refresh_token', token, { author: id });
    await add(
      'second_factor',
      { account_id: id, key_id: 'x', sealed: hash, created_at: day },
      { author: id },
      id,
    );
    const mark = Buffer.from(id);
    await add(
      'recovery_code',
      { account_id: id, code_mark: mark, created_at: day },
      { author: id },
      `${id}|\\x${mark.toString('hex')}`,
    );
    await add('second_step', { id: v7(), account_id: id, token_hash: mark, created_at: day }, { author: id });
    await add(
      'digest',
      { account_id: id, day, state: 'nothing_due', items: JSON.stringify([]), next_at: day },
      { author: id },
      `${id}|${day}`,
    );
    await add(
      'known_device',
      { token_hash: mark, account_id: id, last_used_at: day },
      { author: id },
      `\\x${mark.toString('hex')}|${id}`,
    );
  }
  await add('sign_in_failure', { id: v7(), username_hash: hash, place_hash: hash, at: '2026-01-05' }, {});
}
