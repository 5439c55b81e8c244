import { displayPhone, normalisePhone } from '@najat/domain';
import { latinDigits } from './digits';

/** E.164 of an Iraqi number in whichever form it was typed, or null when it is none. */
export const parsePhone = (typed: string): string | null => normalisePhone(latinDigits(typed)) ?? null;

/** `0770 123 4567`, as it is read aloud; a foreign number stays as it was stored. */
export const formatPhone = (stored: string): string =>
  normalisePhone(stored) === stored ? displayPhone(stored) : stored;
