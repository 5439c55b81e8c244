import { hash } from 'node:crypto';
import type { Period } from './frames.js';
import { Tree } from './tree.js';

/** What is wrong with a day of the log as a whole. */
export interface PeriodFault {
  readonly kind: 'period_changed' | 'period_missing' | 'period_not_as_known';
  readonly no: number;
}

/** The seals a second party has kept: by number, in hexadecimal. */
export type KnownSeals = ReadonlyMap<number, string>;

const NOTHING = Buffer.alloc(32);

function sealOf(before: Buffer, period: Period, cases: number, root: Buffer): Buffer {
  const numbers = Buffer.alloc(8);
  numbers.writeInt32BE(period.no, 0);
  numbers.writeInt32BE(cases, 4);
  const times = Buffer.alloc(16);
  times.writeBigInt64BE(BigInt(period.openedAt), 0);
  times.writeBigInt64BE(BigInt(period.closedAt ?? 0), 8);
  return hash('sha256', Buffer.concat([before, numbers, root, times]), 'buffer');
}

/** The sealed periods, checked against the last rows of the cases of each. */
export class Periods {
  sealed = 0;
  private readonly trees = new Map<number, Tree>();
  private before: Buffer = NOTHING;
  private next = 1;

  constructor(private readonly known: KnownSeals) {}

  /** In the order of the cases. */
  leaf(no: number, leaf: Buffer): void {
    let tree = this.trees.get(no);
    if (tree === undefined) this.trees.set(no, (tree = new Tree()));
    tree.add(leaf);
  }

  add(period: Period): PeriodFault | undefined {
    const { no } = period;
    if (no !== this.next) return { kind: 'period_missing', no: this.next };
    this.next += 1;
    if (period.seal === null) return this.known.has(no) ? { kind: 'period_not_as_known', no } : undefined;
    const tree = this.trees.get(no) ?? new Tree();
    const root = tree.root();
    const seal = sealOf(this.before, period, tree.size, root);
    const same = tree.size === period.cases && root.toString('hex') === period.root;
    if (!same || seal.toString('hex') !== period.seal) return { kind: 'period_changed', no };
    if (this.known.has(no) && this.known.get(no) !== period.seal) return { kind: 'period_not_as_known', no };
    this.before = seal;
    this.sealed = no;
    return undefined;
  }

  end(): PeriodFault | undefined {
    const beyond = [...this.trees.keys(), ...this.known.keys()].filter((no) => no >= this.next);
    return beyond.length === 0 ? undefined : { kind: 'period_missing', no: Math.min(...beyond) };
  }

  /** The seal of the last sealed period: all that went before depends on it. */
  get lastSeal(): string {
    return this.before.toString('hex');
  }
}
