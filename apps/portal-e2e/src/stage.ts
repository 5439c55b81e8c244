import { openStage } from '@najat/tooling';

/** Plays the whole product on a database of its own; torn down when the journeys are over. */
export default async function setUp(): Promise<() => Promise<void>> {
  const stage = await openStage({ secondFactor: 'required' });
  process.env['NAJAT_ORIGIN'] = stage.origin;
  process.env['NAJAT_ACCOUNTS'] = JSON.stringify(stage.accounts);
  return () => stage.stop();
}
