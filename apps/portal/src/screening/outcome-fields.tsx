import { Radio, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { SCREENING_RESULTS, type ScreeningResult } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { useRules } from '../shell/fields/use-rules';
import { today } from '../shell/formats/day';
import { useWord } from '../shell/i18n/words';

export interface Outcome {
  [field: string]: string;
  takenOn: string;
  result: string;
  resultedOn: string;
}

const isKnown = (result: string): boolean => result !== '' && result !== 'pending';

/** The day of a result: only once there is one, and not before its sample. */
export const useOutcomeRule = (): ((value: string, values: Outcome) => string | null) => {
  const say = useWord();
  const rules = useRules();
  return (value, { takenOn, result }) => {
    if (!isKnown(result)) return null;
    const refused = rules.all(rules.required, rules.day, rules.notAfterToday)(value);
    return refused ?? (value < takenOn ? say('problem:screening_result_before_taken') : null);
  };
};

/** As it is sent: a result that is awaited has no day. */
export const outcomeOf = ({ result, resultedOn }: Outcome) => ({
  result: result as ScreeningResult,
  ...(isKnown(result) ? { resultedOn } : {}),
});

/** What was found, and when it was known. */
export const OutcomeFields = <Values extends Outcome>({ form }: { form: UseFormReturnType<Values> }) => {
  const { t } = useTranslation('screening');
  return (
    <>
      <Radio.Group label={t('record.result')} withAsterisk {...bind(form, 'result')}>
        <Stack gap="xs" mt={4}>
          {SCREENING_RESULTS.map((value) => (
            <Radio key={value} value={value} label={t(`result.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {isKnown(form.values.result) && (
        <DayField
          label={t('record.resultedOn')}
          withAsterisk
          min={form.values.takenOn}
          max={today()}
          {...bind(form, 'resultedOn')}
        />
      )}
    </>
  );
};
