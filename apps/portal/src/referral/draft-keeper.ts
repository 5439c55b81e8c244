/** How the draft stands: nothing to keep, kept since an instant, or not kept as it is now. */
export type DraftStanding = { is: 'nothing' } | { is: 'kept'; at: string } | { is: 'unkept' };

interface KeeperParts<Draft> {
  /** Puts a draft in the place of the one before, or takes it away; answers when. */
  send: (draft: Draft | null) => Promise<string>;
  tell: (standing: DraftStanding) => void;
  /** Does some work after a pause, unless it is called off. */
  later: (work: () => void, pauseMs: number) => () => void;
}

const PAUSE_MS = 1000;
const RETRY_MS = 10_000;
const NOTHING = 'null';

/**
 * Keeps what is typed, one write after the other, so that an older draft never arrives after a newer one, nor any after
 * the order itself.
 */
export class DraftKeeper<Draft> {
  readonly #parts: KeeperParts<Draft>;
  #kept: string;
  #wanted: string | null = null;
  #line: Promise<void> = Promise.resolve();
  #callOff: () => void = () => undefined;

  constructor(kept: Draft | null, parts: KeeperParts<Draft>) {
    this.#kept = JSON.stringify(kept);
    this.#parts = parts;
  }

  /** Something stands in the form that would be lost with it. */
  get isBehind(): boolean {
    return this.#wanted !== null;
  }

  keep(draft: Draft | null): void {
    const text = JSON.stringify(draft);
    if (text === (this.#wanted ?? this.#kept)) return;
    this.#wanted = text;
    this.#waitFor(PAUSE_MS);
  }

  /** Keeps at once what is still waiting; resolves when nothing is on its way any more. */
  flush(): Promise<void> {
    this.#callOff();
    this.#line = this.#line.then(() => this.#send());
    return this.#line;
  }

  /** The order is on record, and with it the draft is gone. */
  forget(): void {
    this.#callOff();
    this.#wanted = null;
    this.#kept = NOTHING;
    this.#parts.tell({ is: 'nothing' });
  }

  #waitFor(pauseMs: number): void {
    this.#callOff();
    this.#callOff = this.#parts.later(() => void this.flush(), pauseMs);
  }

  async #send(): Promise<void> {
    const text = this.#wanted;
    if (text === null) return;
    try {
      const at = text === this.#kept ? null : await this.#parts.send(JSON.parse(text) as Draft | null);
      this.#kept = text;
      if (this.#wanted === text) this.#wanted = null;
      if (at !== null) this.#parts.tell(text === NOTHING ? { is: 'nothing' } : { is: 'kept', at });
    } catch {
      this.#parts.tell({ is: 'unkept' });
      this.#waitFor(RETRY_MS);
    }
  }
}
