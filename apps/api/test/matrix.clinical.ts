import { v7 } from 'uuid';
import type { Api } from './api.js';

/** A drug test on a stay: with a sample, without one, or struck. */
export async function drugTest(
  api: Api,
  admission: string,
  state: string,
  recorder: string,
): Promise<string> {
  const id = v7();
  const missed = state === 'missed';
  await api.asOwner(
    `INSERT INTO drug_test (id, admission_id, collected_on, outcome, specimen, watched, recorded_by, recorded_at, struck_at,
       struck_words, version)
     VALUES ($1, $2, '2026-01-07', $3, $4, $5, $6, now(), $7, $8, 3)`,
    [
      id,
      admission,
      missed ? 'missed' : 'given',
      missed ? null : 'urine',
      missed ? null : true,
      recorder,
      state === 'struck' ? '2026-01-08' : null,
      state === 'struck' ? 'x' : null,
    ],
  );
  return id;
}
