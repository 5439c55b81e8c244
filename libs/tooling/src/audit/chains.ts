import { hash } from 'node:crypto';
import { stringify } from 'uuid';

/** Where the chain of a case is broken, and how. Places count from 1. */
export interface ChainFault {
  readonly kind: 'changed' | 'missing' | 'inserted' | 'reordered';
  readonly caseId: string;
  readonly place: number;
  /** The row itself, where there is one. */
  readonly id?: string;
}

interface Link {
  readonly seq: number;
  readonly id: string;
  readonly hash: Buffer;
  readonly prev: Buffer;
}

const FIRST = Buffer.alloc(32);
/** How many rows around a broken place are looked at to say what happened there. */
const BEFORE = 16;
const AFTER = 1_000;

const CONTENT = 36;
const CHAIN = CONTENT + 32 + 4;
const PERIOD = CHAIN + 16 + 4;
const ID = PERIOD + 4 + 4;

/** The rows of one case, checked one after the other as they come. */
export class Chain {
  private seq = 0;
  private last: Buffer = FIRST;
  private period = 0;
  /** The rows before, in a ring: copied, since the bytes they came in are used again. */
  private readonly ids = Buffer.alloc(BEFORE * 16);
  private readonly hashes = Buffer.alloc(BEFORE * 32);
  private broken: { at: Link; fault: ChainFault | undefined } | undefined;
  private readonly later: Link[] = [];

  constructor(
    readonly id: Buffer,
    /** Told the hash of the last row of this case in each period. */
    private readonly onLeaf: (period: number, leaf: Buffer) => void,
  ) {}

  static idOf(row: Buffer): Buffer {
    return row.subarray(CHAIN, CHAIN + 16);
  }

  add(row: Buffer): void {
    if (this.broken !== undefined) {
      if (this.later.length < AFTER) this.later.push(linkOf(row));
      return;
    }
    const seq = row.readInt32BE(0);
    const prev = row.subarray(CONTENT, CONTENT + 32);
    const own = hash('sha256', row.subarray(CONTENT), 'buffer');
    if (row.compare(own, 0, 32, 4, 36) !== 0) return this.breaks(row, 'changed');
    if (seq > this.seq + 1) return this.breaks(row, 'missing');
    if (seq <= this.seq) return this.breaks(row, 'inserted');
    if (!prev.equals(this.last)) return this.breaks(row);
    const period = row.readInt32BE(PERIOD);
    if (period !== this.period && seq > 1) this.onLeaf(this.period, this.last);
    this.period = period;
    this.seq = seq;
    this.last = own;
    own.copy(this.hashes, (seq % BEFORE) * 32);
    row.copy(this.ids, (seq % BEFORE) * 16, ID, ID + 16);
  }

  /** What is wrong with the chain, now that all its rows have come and it is said how many they were. */
  end(count: number, last: Buffer): ChainFault | undefined {
    if (this.broken !== undefined) return this.broken.fault ?? this.explain(this.broken.at);
    if (count > this.seq) return this.fault('missing', this.seq + 1);
    if (count < this.seq) return this.fault('inserted', count + 1, this.idAt(count + 1));
    if (!last.equals(this.last)) return this.fault('changed', count, this.idAt(count));
    this.onLeaf(this.period, this.last);
    return undefined;
  }

  private breaks(row: Buffer, kind?: ChainFault['kind']): void {
    const at = linkOf(row);
    const place = kind === 'missing' ? this.seq + 1 : at.seq;
    const id = kind === 'missing' ? undefined : at.id;
    this.broken = { at, fault: kind === undefined ? undefined : this.fault(kind, place, id) };
  }

  /** A whole row at the place where another should be: what it follows says which of them is the wrong one. */
  private explain(at: Link): ChainFault {
    for (let back = 2; back < BEFORE && back <= at.seq; back += 1) {
      const place = at.seq - back;
      const followed = place === 0 ? FIRST : this.hashAt(place);
      if (at.prev.equals(followed)) return this.fault('inserted', place + 1, this.idAt(place + 1));
    }
    const comesLater = this.later.some((link) => link.hash.equals(at.prev));
    return comesLater ? this.fault('reordered', at.seq, at.id) : this.fault('missing', at.seq);
  }

  private hashAt(place: number): Buffer {
    return this.hashes.subarray((place % BEFORE) * 32, (place % BEFORE) * 32 + 32);
  }

  private idAt(place: number): string {
    return stringify(this.ids.subarray((place % BEFORE) * 16, (place % BEFORE) * 16 + 16));
  }

  private fault(kind: ChainFault['kind'], place: number, id?: string): ChainFault {
    return { kind, caseId: stringify(this.id), place, ...(id === undefined ? {} : { id }) };
  }
}

function linkOf(row: Buffer): Link {
  return {
    seq: row.readInt32BE(0),
    id: stringify(row.subarray(ID, ID + 16)),
    hash: Buffer.from(row.subarray(4, 36)),
    prev: Buffer.from(row.subarray(CONTENT, CONTENT + 32)),
  };
}
