import type { HistoryRecord } from './history.js';
import type { Actor } from '../access/actor.js';

/** That somebody was shown a part of a person's file. */
export type Reading = Pick<HistoryRecord, 'subject' | 'referralId' | 'compartment'> & {
  readonly personId: string;
};

/** A reading with who, when, and by which emergency access, where it was read under one. */
export interface Read extends Reading {
  readonly at: Date;
  readonly actor: Actor;
  readonly emergencyId: string | null;
}
