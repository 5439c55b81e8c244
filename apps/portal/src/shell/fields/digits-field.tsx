import { TextInput } from '@mantine/core';
import { digitsOnly } from '../formats/digits';
import type { EntryProps } from './text-entry';

export interface DigitsFieldProps extends EntryProps {
  maxLength?: number;
}

/** Digits that are a text, such as a national number or a small whole number; either digit set may be typed. */
export const DigitsField = ({ value = '', onChange, maxLength, maw = 260, ...rest }: DigitsFieldProps) => (
  <TextInput
    {...rest}
    maw={maw}
    value={value}
    inputMode="numeric"
    autoComplete="off"
    styles={{ input: { direction: 'ltr', fontVariantNumeric: 'tabular-nums' } }}
    onChange={(event) => onChange?.(digitsOnly(event.currentTarget.value).slice(0, maxLength))}
  />
);
