import { bench } from './bench/index.js';
import { longLog } from './bench/long-log.js';

export const run = ([what]: readonly string[]): Promise<number> => (what === 'audit' ? longLog() : bench());
