import { TextInput } from '@mantine/core';
import { readClockTime } from '@najat/domain';
import { latinDigits } from '../formats/digits';
import { type EntryProps, useTextEntry } from './text-entry';

const read = (typed: string): string | null => readClockTime(latinDigits(typed)) ?? null;
const same = (stored: string): string => stored;

/** A time of day, typed as it is written by hand and in any digits. Its value is `HH:MM`, or the text that is none. */
export const ClockField = ({ value = '', onChange, onBlur, ...rest }: EntryProps) => {
  const entry = useTextEntry(value, onChange, read, same);
  return (
    <TextInput
      {...rest}
      value={entry.text}
      onChange={(event) => entry.type(event.currentTarget.value)}
      onBlur={(event) => {
        entry.settle();
        onBlur?.(event);
      }}
      inputMode="numeric"
      autoComplete="off"
      styles={{ input: { maxInlineSize: 160, direction: 'ltr', fontVariantNumeric: 'tabular-nums' } }}
    />
  );
};
