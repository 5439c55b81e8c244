/** Chances that depend on a seed alone: the small fast counter generator, sfc32. */
export class Random {
  private a = 0x9e3779b9;
  private b: number;
  private c = 0x243f6a88;
  private counter = 1;

  constructor(seed: number) {
    this.b = seed | 0;
    for (let round = 0; round < 15; round += 1) this.bits();
  }

  /** 32 bits, unsigned. */
  bits(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** From 0 to below 1. */
  share(): number {
    return this.bits() / 0x1_0000_0000;
  }

  chance(probability: number): boolean {
    return this.share() < probability;
  }

  /** A whole number from `first` to `last`, both included. */
  whole(first: number, last: number): number {
    return first + Math.floor(this.share() * (last - first + 1));
  }

  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.share() * list.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  }

  /** One of the items, each as often as its weight says. */
  weighted<T>(rows: readonly (readonly [item: T, weight: number])[]): T {
    const total = rows.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.share() * total;
    for (const [item, weight] of rows) {
      left -= weight;
      if (left < 0) return item;
    }
    const last = rows.at(-1);
    if (last === undefined) throw new Error('Nothing to weigh');
    return last[0];
  }

  /** Standard normal, by Box and Muller. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share());
  }
}
