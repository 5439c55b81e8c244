import { Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type EntryProps, useTextEntry } from '../shell/fields/text-entry';
import { readBirth, showBirth } from './birth';
import { useBirthWords } from './use-birth-words';

/** A birth date, or the month or the year alone where a paper says no more. */
export const BirthField = ({ value = '', onChange, onBlur, error, ...rest }: EntryProps) => {
  const { t } = useTranslation('referral');
  const words = useBirthWords();
  const entry = useTextEntry(value, onChange, readBirth, showBirth);
  const echo = words.ofText(value);
  return (
    <TextInput
      {...rest}
      error={error}
      value={entry.text}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('birth.placeholder')}
      onChange={(event) => entry.type(event.currentTarget.value)}
      onBlur={(event) => {
        entry.settle();
        onBlur?.(event);
      }}
      inputContainer={(input) => (
        <>
          {input}
          {echo && !error && (
            <Text span display="block" size="sm" c="dimmed" mt={4}>
              {echo}
            </Text>
          )}
        </>
      )}
    />
  );
};
