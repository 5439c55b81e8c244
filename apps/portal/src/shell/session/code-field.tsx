import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The six digits, or a recovery code; either digit set, with spaces or without, as the server reads them. */
export const CodeField = ({ recovery = false, ...rest }: TextInputProps & { recovery?: boolean }) => {
  const { t } = useTranslation('session');
  return (
    <TextInput
      label={t(recovery ? 'twoStep.recoveryLabel' : 'twoStep.label')}
      inputMode={recovery ? 'text' : 'numeric'}
      autoComplete={recovery ? 'off' : 'one-time-code'}
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      maxLength={40}
      {...rest}
    />
  );
};
