import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where `npm run mutate` wants to be told what became of each mutant. */
export const REPORTS = process.env['NAJAT_MUTATION_REPORTS'];

interface Outcome {
  readonly kind: string;
  readonly says: string;
  readonly caught?: string | undefined;
  readonly excuse?: string | undefined;
}

export async function report(part: string, outcomes: readonly Outcome[]): Promise<void> {
  if (REPORTS === undefined) return;
  const told = outcomes.map(({ kind, says, caught, excuse }) => ({
    kind,
    says,
    caught: caught !== undefined,
    excuse,
  }));
  await writeFile(path.join(REPORTS, `${part}.json`), JSON.stringify(told));
}
