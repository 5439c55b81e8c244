import { Foundation1763900000000 } from './1763900000000-foundation.js';

/** Every migration in order. A new one is added at the end and never changed once it has been installed anywhere. */
export const MIGRATIONS = [Foundation1763900000000];
