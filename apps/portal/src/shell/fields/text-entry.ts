import { useState } from 'react';

/** What a Mantine form hands to a field; spread `bind(form, 'path')` into ours. */
export interface EntryProps {
  id?: string;
  label: string;
  description?: string;
  error?: React.ReactNode;
  value?: string;
  onChange?: (value: string) => void;
  onBlur?: (event: React.FocusEvent<HTMLInputElement>) => void;
  onFocus?: (event: React.FocusEvent<HTMLInputElement>) => void;
  required?: boolean;
  disabled?: boolean;
  withAsterisk?: boolean;
  maw?: number | string;
  placeholder?: string;
  autoFocus?: boolean;
}

interface TextEntry {
  text: string;
  type: (text: string) => void;
  settle: () => void;
}

/**
 * An entry that is typed in one form and stored in another. While it is typed nothing is rewritten;
 * on leaving, what can be read is stored and shown tidily, what cannot is kept as typed for the error.
 */
export const useTextEntry = (
  value: string,
  onChange: ((value: string) => void) | undefined,
  read: (typed: string) => string | null,
  show: (stored: string) => string,
): TextEntry => {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    text: draft ?? show(value),
    type: (text) => {
      setDraft(text);
      onChange?.(read(text) ?? text.trim());
    },
    settle: () => setDraft(null),
  };
};
