import { Select, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useWord } from '../i18n/words';
import { bind } from './bind';
import { useRules } from './use-rules';

/** A reason by its code, and words for it, without which "other" says nothing. */
export const NO_REASON = { reason: '', words: '' };
export type Reason = typeof NO_REASON;

const LONGEST_WORDS = 500;

export const useReasonRules = () => {
  const rules = useRules();
  const say = useWord();
  return {
    reason: rules.required,
    words: (words: string, { reason }: Reason) =>
      reason === 'other' && words.trim() === '' ? say('problem:referral_reason_needs_words') : null,
  };
};

/** The words as they are sent: left out when there are none. */
export const wordsOf = ({ words }: Reason): { words?: string } =>
  words.trim() ? { words: words.trim() } : {};

interface ReasonFieldsProps<Values extends Reason> {
  form: UseFormReturnType<Values>;
  label: string;
  wordsLabel: string;
  reasons: readonly { value: string; label: string }[];
}

export const ReasonFields = <Values extends Reason>({
  form,
  label,
  wordsLabel,
  reasons,
}: ReasonFieldsProps<Values>) => {
  const say = useWord();
  const needsWords = form.values.reason === 'other';
  return (
    <>
      <Select
        label={label}
        withAsterisk
        allowDeselect={false}
        checkIconPosition="right"
        data={reasons}
        {...bind(form, 'reason')}
      />
      <Textarea
        label={wordsLabel}
        description={needsWords ? undefined : say('shell:form.optional')}
        withAsterisk={needsWords}
        autosize
        minRows={2}
        maxLength={LONGEST_WORDS}
        {...bind(form, 'words')}
      />
    </>
  );
};
