import { hash } from 'node:crypto';

const BRANCH = Buffer.from([1]);

const join = (left: Buffer, right: Buffer): Buffer =>
  hash('sha256', Buffer.concat([BRANCH, left, right]), 'buffer');

/** The tree of hashes of RFC 6962 over leaves that come one by one; it keeps one hash for each of its levels. */
export class Tree {
  size = 0;
  /** The root of the full subtree of 2^i leaves that waits for its partner. */
  private readonly waiting: (Buffer | undefined)[] = [];

  add(leaf: Buffer): void {
    this.size += 1;
    let root = leaf;
    let level = 0;
    for (let left = this.waiting[level]; left !== undefined; left = this.waiting[level]) {
      root = join(left, root);
      this.waiting[level] = undefined;
      level += 1;
    }
    this.waiting[level] = root;
  }

  root(): Buffer {
    const peaks = this.waiting.filter((peak) => peak !== undefined);
    return peaks.length === 0
      ? hash('sha256', '', 'buffer')
      : peaks.reduce((right, left) => join(left, right));
  }
}
