import { addDays, dayOf } from '@najat/domain';
import { v7 } from 'uuid';
import type { Add, Fact, Owner } from './facts.js';

/** Figures of the law in every state, and holidays that are over, that are today and that are still to come. */
export async function writeLawRows(
  add: Add,
  owner: Owner,
  [author, second]: readonly [string, string],
): Promise<Fact[]> {
  const starting = await owner<{ id: string }>('SELECT id FROM legal_parameter');
  for (const [index, state] of (['proposed', 'adopted', 'withdrawn'] as const).entries()) {
    await add(
      'legal_parameter',
      {
        id: v7(),
        key: 'term_days',
        jurisdiction: 'kri',
        number: index + 1,
        value: 60,
        effective_from: '2026-01-01',
        state,
        source: 'found',
        note: 'none',
        words: 'x',
        proposed_by: author,
        proposed_at: '2026-01-01',
        ...(state === 'adopted' ? { instrument: 'x', confirmed_by: second, confirmed_at: '2026-01-02' } : {}),
      },
      { author, ...(state === 'proposed' ? { proposed: true } : {}) },
    );
  }
  for (const [days, when] of [
    [-30, 'past'],
    [0, 'today'],
    [30, 'coming'],
  ] as const) {
    await add(
      'public_holiday',
      {
        id: v7(),
        day: addDays(dayOf(Date.now()), days),
        name_en: 'x',
        name_ar: 'x',
        name_ckb: 'x',
        added_by: author,
        added_at: '2026-01-01',
      },
      { author, when },
    );
  }
  return starting.map(({ id }) => ({ table: 'legal_parameter', key: id }));
}
