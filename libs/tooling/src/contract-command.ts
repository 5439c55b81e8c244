import { writeContract } from './contract.js';

export async function run(): Promise<number> {
  await writeContract();
  return 0;
}
