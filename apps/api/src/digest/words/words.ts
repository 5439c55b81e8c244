import type { DigestItem } from '@najat/domain';

/** Every word of a digest. Names in braces are filled in. */
export interface DigestWords {
  readonly subject: string;
  readonly greeting: string;
  readonly lead: string;
  readonly item: Readonly<Record<DigestItem, string>>;
  /** An alarm before the end, by the days left at which it begins; none left is the last day. */
  readonly lastDay: string;
  readonly within: string;
  /** A line: `label` with how many of it. */
  readonly line: string;
  readonly open: string;
  readonly foot: string;
}
