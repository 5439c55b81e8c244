/** A random UUID also where the page is not served over https, as inside a ministry's network. */
export const newKey = (): string => {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** One key per content: the same body sent again carries the same key, a corrected one a new key. */
export class SubmissionKey {
  #body: string | null = null;
  #key = '';

  for(body: unknown): string {
    const content = body === undefined ? '' : JSON.stringify(body);
    if (content !== this.#body) {
      this.#body = content;
      this.#key = newKey();
    }
    return this.#key;
  }

  done(): void {
    this.#body = null;
  }
}
