/** A time of day as text, `HH:MM`, on the clock of Baghdad. */
export type ClockTime = string;

const WRITTEN = /^(\d{1,2})(?:[:.٫](\d{2}))?$/;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A time as it is written by hand, in Latin digits: `9`, `9:30`, `09.30`, `13:00`. Undefined when it is none; nobody is
 * asked whether morning or afternoon is meant, so the hours are those of a whole day.
 */
export function readClockTime(text: string): ClockTime | undefined {
  const found = WRITTEN.exec(text.trim());
  if (found === null) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined;
}
