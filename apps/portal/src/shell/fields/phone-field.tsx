import { TextInput } from '@mantine/core';
import { formatPhone, parsePhone } from '../formats/phone';
import { type EntryProps, useTextEntry } from './text-entry';

/** An Iraqi phone number, however it is typed. Its value is E.164, or the text that is no number. */
export const PhoneField = ({
  value = '',
  onChange,
  onBlur,
  placeholder = '0770 123 4567',
  maw = 260,
  ...rest
}: EntryProps) => {
  const entry = useTextEntry(value, onChange, parsePhone, formatPhone);
  return (
    <TextInput
      {...rest}
      maw={maw}
      value={entry.text}
      onChange={(event) => entry.type(event.currentTarget.value)}
      type="tel"
      inputMode="tel"
      autoComplete="off"
      onBlur={(event) => {
        entry.settle();
        onBlur?.(event);
      }}
      placeholder={placeholder}
      styles={{ input: { direction: 'ltr', textAlign: 'start' } }}
    />
  );
};
