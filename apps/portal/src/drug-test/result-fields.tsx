import { Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DRUG_CLASSES, type ClassResult, type DrugClass } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { bind } from '../shell/fields/bind';
import { DigitsField } from '../shell/fields/digits-field';
import { useWord } from '../shell/i18n/words';
import classes from './drug-test.module.css';
import { type Found, openResults, resultsOf } from './result-values';

export interface ResultValues {
  [field: string]: unknown;
  specimen: string;
  found: Found;
}

interface ResultFieldsProps<Values extends ResultValues> {
  form: UseFormReturnType<Values>;
  known: readonly ClassResult[];
}

const LARGEST = 100_000;

type Rule = (value: string, values: ResultValues) => string | null;

/** A cut-off is a whole number, as a panel prints it; `asked` is where it is said that no result was chosen at all. */
export const useFoundRules = (asked?: DrugClass): Record<DrugClass, { result: Rule; cutOff: Rule }> => {
  const { t } = useTranslation('drug-test');
  const say = useWord();
  const cutOff: Rule = (value) => {
    if (value === '') return null;
    if (Number(value) < 1) return say('field:too_small');
    return Number(value) > LARGEST ? say('field:too_large') : null;
  };
  const someResult: Rule = (_, { found }) => (resultsOf(found).length === 0 ? t('add.missing') : null);
  const rulesOf = (drugClass: DrugClass) => ({
    result: drugClass === asked ? someResult : () => null,
    cutOff,
  });
  return Object.fromEntries(DRUG_CLASSES.map((drugClass) => [drugClass, rulesOf(drugClass)])) as Record<
    DrugClass,
    { result: Rule; cutOff: Rule }
  >;
};

/** One line a class, of which nothing is presumed: what was not tested is left alone. */
export const ResultFields = <Values extends ResultValues>({ form, known }: ResultFieldsProps<Values>) => (
  <div className={classes.results}>
    {DRUG_CLASSES.map((drugClass) => (
      <ClassLine key={drugClass} form={form} drugClass={drugClass} known={known} />
    ))}
  </div>
);

const ClassLine = <Values extends ResultValues>({
  form,
  drugClass,
  known,
}: ResultFieldsProps<Values> & { drugClass: DrugClass }) => {
  const { t } = useTranslation('drug-test');
  const open = openResults(drugClass, known);
  const { found, specimen } = form.values;
  if (open.length === 0) return null;
  return (
    <div role="group" aria-label={t(`drugClass.${drugClass}`)} className={classes.result}>
      <Select
        label={t(`drugClass.${drugClass}`)}
        placeholder={t('record.notTested')}
        clearable
        checkIconPosition="right"
        data={open.map((value) => ({ value, label: t(`result.${value}`) }))}
        {...bind(form, `found.${drugClass}.result`)}
        onChange={(value) => form.setFieldValue(`found.${drugClass}.result`, (value ?? '') as never)}
      />
      {found[drugClass].result !== '' && (
        <DigitsField
          label={t(specimen === 'hair' ? 'record.cutOffHair' : 'record.cutOff')}
          maxLength={6}
          maw="100%"
          {...bind(form, `found.${drugClass}.cutOff`)}
        />
      )}
    </div>
  );
};
