import { bench } from './bench/index.js';

export async function run(): Promise<number> {
  await bench();
  return 0;
}
