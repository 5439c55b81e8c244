import { stringify } from 'uuid';
import { Chain, type ChainFault } from './chains.js';
import { END_OF_CASE, PERIOD, readFrames, ROW, type Period } from './frames.js';
import { Periods, type KnownSeals, type PeriodFault } from './periods.js';

export type Fault = ChainFault | PeriodFault | { readonly kind: 'end_missing'; readonly caseId: string };

export interface Verdict {
  readonly fault?: Fault;
  readonly rows: number;
  readonly cases: number;
  readonly sealed: number;
  readonly lastSeal: string;
}

/** Ends the reading at the first fault. */
class Found extends Error {
  constructor(readonly fault: Fault) {
    super(fault.kind);
  }
}

class Verification {
  rows = 0;
  cases = 0;
  readonly periods: Periods;
  private chain: Chain | undefined;

  constructor(known: KnownSeals) {
    this.periods = new Periods(known);
  }

  frame(kind: number, payload: Buffer): void {
    if (kind === ROW) this.row(payload);
    else if (kind === END_OF_CASE) this.endOfCase(payload);
    else if (kind === PERIOD) this.period(payload);
  }

  row(payload: Buffer): void {
    this.rows += 1;
    const id = Chain.idOf(payload);
    if (this.chain?.id.equals(id) !== true) {
      this.assertEnded();
      this.chain = new Chain(Buffer.from(id), (no, leaf) => this.periods.leaf(no, leaf));
    }
    this.chain.add(payload);
  }

  endOfCase(payload: Buffer): void {
    const id = payload.subarray(0, 16);
    if (this.chain?.id.equals(id) !== true) this.assertEnded();
    const chain = this.chain ?? new Chain(Buffer.from(id), () => undefined);
    this.chain = undefined;
    this.cases += 1;
    this.stopAt(chain.end(payload.readInt32BE(16), payload.subarray(20, 52)));
  }

  period(payload: Buffer): void {
    this.assertEnded();
    this.stopAt(this.periods.add(JSON.parse(payload.toString()) as Period));
  }

  end(): void {
    this.assertEnded();
    this.stopAt(this.periods.end());
  }

  private assertEnded(): void {
    if (this.chain !== undefined) throw new Found({ kind: 'end_missing', caseId: stringify(this.chain.id) });
  }

  private stopAt(fault: Fault | undefined): void {
    if (fault !== undefined) throw new Found(fault);
  }
}

/** Checks a log from its first row to its last, in a memory that does not grow with it, and stops at the first fault. */
export async function verify(pieces: AsyncIterable<Buffer>, known: KnownSeals = new Map()): Promise<Verdict> {
  const verification = new Verification(known);
  let fault: Fault | undefined;
  try {
    await readFrames(pieces, (kind, payload) => verification.frame(kind, payload));
    verification.end();
  } catch (error) {
    if (!(error instanceof Found)) throw error;
    ({ fault } = error);
  }
  const { rows, cases, periods } = verification;
  const { sealed, lastSeal } = periods;
  return { rows, cases, sealed, lastSeal, ...(fault === undefined ? {} : { fault }) };
}
