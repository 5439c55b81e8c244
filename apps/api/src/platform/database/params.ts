/** Collects the parameters of one SQL statement; `add` answers the placeholder to write. */
export class Params {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  }
}
