export { displayName as formatName } from '@najat/domain';

/** One or two letters for a name in any of the three scripts. */
export const initials = (displayName: string): string => {
  const words = displayName.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '';
  const second = [...(words[1] ?? '')][0] ?? '';
  // Joined Arabic letters would read as one word, so they are kept apart.
  return /[\u0600-\u06ff]/.test(first) ? `${first}\u200c${second}` : `${first}${second}`.toLocaleUpperCase();
};
