const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

const STARTS = {
  'application/pdf': [...Buffer.from('%PDF-', 'latin1')],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': PNG,
} as const satisfies Readonly<Record<string, readonly number[]>>;

export type FileMediaType = keyof typeof STARTS;

/** As many bytes as the longest beginning has. */
export const TELLING_BYTES = PNG.length;

/** What a file is by its first bytes, whatever it is called; undefined for what is not taken in. */
export function mediaTypeOf(start: Buffer): FileMediaType | undefined {
  const types = Object.keys(STARTS) as FileMediaType[];
  return types.find((type) => STARTS[type].every((byte, index) => start[index] === byte));
}
