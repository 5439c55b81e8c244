import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { EMERGENCY_REASONS, EMERGENCY_WORDS_MAX, EMERGENCY_WORDS_MIN } from '@najat/domain';
import type { SubmitEventHandler } from 'react';
import { useTranslation } from 'react-i18next';
import { FormErrorSummary } from '../shell/action/form-error-summary';
import { bind } from '../shell/fields/bind';
import { DigitsField } from '../shell/fields/digits-field';
import { formatNumber } from '../shell/formats/digits';
import type { Problem } from '../shell/http/problem';
import classes from './emergency-access.module.css';
import { NUMBERS, type OpeningValues } from './opening-values';

type Form = UseFormReturnType<OpeningValues>;

interface OpeningFormProps {
  form: Form;
  problem: Problem | null;
  onSubmit: SubmitEventHandler<HTMLFormElement>;
}

const Which = ({ form }: { form: Form }) => {
  const { t } = useTranslation('emergency-access');
  return (
    <>
      <Radio.Group label={t('new.by')} {...bind(form, 'by')}>
        <Stack gap="xs" mt={4}>
          {NUMBERS.map((value) => (
            <Radio key={value} value={value} label={t(`new.number.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.by === 'caseNumber' ? (
        <TextInput
          label={t('new.number.caseNumber')}
          description={t('new.caseHint')}
          withAsterisk
          maw={460}
          maxLength={20}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          styles={{ input: { direction: 'ltr', fontVariantNumeric: 'tabular-nums' } }}
          {...bind(form, 'caseNumber')}
        />
      ) : (
        <DigitsField
          label={t('new.number.nationalNumber')}
          description={t('new.nationalHint')}
          withAsterisk
          maw={460}
          maxLength={12}
          {...bind(form, 'nationalNumber')}
        />
      )}
    </>
  );
};

const Why = ({ form }: { form: Form }) => {
  const { t } = useTranslation('emergency-access');
  return (
    <>
      <Radio.Group label={t('new.reason')} withAsterisk {...bind(form, 'reason')}>
        <Stack gap="xs" mt={4}>
          {EMERGENCY_REASONS.map((value) => (
            <Radio key={value} value={value} label={t(`reason.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('new.words')}
        description={t('new.wordsHint', { shown: formatNumber(EMERGENCY_WORDS_MIN) })}
        withAsterisk
        autosize
        minRows={3}
        maxLength={EMERGENCY_WORDS_MAX}
        {...bind(form, 'words')}
      />
    </>
  );
};

/** One number, typed whole, and why. Nothing is looked up while it is typed. */
export const OpeningForm = ({ form, problem, onSubmit }: OpeningFormProps) => {
  const { t } = useTranslation('emergency-access');
  return (
    <form onSubmit={onSubmit} noValidate className={classes.form} autoComplete="off">
      <Stack gap="lg">
        <FormErrorSummary form={form} problem={problem} />
        <Which form={form} />
        <Why form={form} />
        <Group>
          <Button type="submit">{t('new.check')}</Button>
        </Group>
      </Stack>
    </form>
  );
};
