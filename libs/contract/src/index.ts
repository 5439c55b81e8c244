export type { components, operations, paths } from './generated/api.js';
import type { components } from './generated/api.js';

/** A schema of the contract by its name: `Schema<'ReferralView'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
