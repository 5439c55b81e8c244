/**
 * The seal of a period of the history, as it is handed to a second party: with it, whoever keeps it can tell later
 * whether anything of that period or of those before it was rewritten. Nothing in it says anything of a case.
 */
export interface Seal {
  /** Periods count from 1 without a gap. */
  readonly no: number;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  readonly closedAt: string;
  /** How many cases the period tells of. */
  readonly cases: number;
  /** Root of the tree (RFC 6962) over the last hash of each case, in the order of the cases; hexadecimal. */
  readonly root: string;
  /** Hash over the seal before, the number, the cases, the root and both times; hexadecimal. */
  readonly seal: string;
}

const COLUMNS = ['no', 'openedAt', 'closedAt', 'cases', 'root', 'seal'] as const;
const HEADER = COLUMNS.join(',');

/** Seals as a table that a spreadsheet opens (RFC 4180). */
export function sealsToCsv(seals: readonly Seal[]): string {
  const lines = seals.map((seal) => COLUMNS.map((column) => String(seal[column])).join(','));
  return [HEADER, ...lines, ''].join('\r\n');
}

/**
 * What `sealsToCsv` wrote: number and seal of each period; undefined when the text is something else. A spreadsheet may
 * have put a mark before the first line and other line ends.
 */
export function sealsFromCsv(text: string): ReadonlyMap<number, string> | undefined {
  const [header, ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (header !== HEADER) return undefined;
  const seals = new Map<number, string>();
  for (const line of lines.filter((each) => each !== '')) {
    const cells = line.split(',');
    const seal = cells[5]?.toLowerCase() ?? '';
    if (cells.length !== COLUMNS.length || !/^[1-9]\d*$/.test(cells[0] ?? '') || !/^[0-9a-f]{64}$/.test(seal))
      return undefined;
    seals.set(Number(cells[0]), seal);
  }
  return seals;
}
