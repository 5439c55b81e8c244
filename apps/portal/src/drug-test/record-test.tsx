import { Button, Radio, Stack, Text, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { Schema } from '@najat/contract';
import { hasSample, SPECIMENS, TEST_OUTCOMES, type Specimen, type TestOutcome } from '@najat/domain';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { useRules } from '../shell/fields/use-rules';
import { today } from '../shell/formats/day';
import { useWord } from '../shell/i18n/words';
import { recordDrugTest, TOUCHED } from './drug-test.api';
import { ResultFields, type ResultValues, useFoundRules } from './result-fields';
import { noneFound, resultsOf } from './result-values';

interface Values extends ResultValues {
  collectedOn: string;
  outcome: string;
  watched: string;
}

type Admission = Pick<Schema<'AdmissionView'>, 'id' | 'admittedOn'>;

const emptyTest = (): Values => ({
  collectedOn: today(),
  outcome: '',
  specimen: '',
  watched: '',
  found: noneFound(),
});

const sampled = (outcome: string): boolean => outcome !== '' && hasSample(outcome as TestOutcome);

const bodyOf = ({ collectedOn, outcome, specimen, watched, found }: Values): Schema<'RecordDrugTest'> => ({
  collectedOn,
  outcome: outcome as TestOutcome,
  ...(sampled(outcome) ? { specimen: specimen as Specimen, watched: watched === 'yes' } : {}),
  ...(outcome === 'given' ? { results: resultsOf(found) } : {}),
});

const useTestRules = (admittedOn: string) => {
  const say = useWord();
  const rules = useRules();
  const ofSample = (value: string, { outcome }: Values) => (sampled(outcome) ? rules.required(value) : null);
  return {
    collectedOn: rules.all(rules.required, rules.day, rules.notAfterToday, (value) =>
      value < admittedOn ? say('problem:drug_test_before_admission') : null,
    ),
    outcome: rules.required,
    specimen: ofSample,
    watched: ofSample,
    found: useFoundRules(),
  };
};

interface ChoiceProps {
  form: UseFormReturnType<Values>;
  path: 'outcome' | 'specimen' | 'watched';
  choices: readonly { value: string; label: string }[];
}

const Choice = ({ form, path, choices }: ChoiceProps) => {
  const { t } = useTranslation('drug-test');
  return (
    <Radio.Group label={t(`record.${path}`)} withAsterisk {...bind(form, path)}>
      <Stack gap="xs" mt={4}>
        {choices.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </Stack>
    </Radio.Group>
  );
};

/** The day and what came of it; only a sample is asked about, and only a usable one for results. */
const Fields = ({ form, admittedOn }: { form: UseFormReturnType<Values>; admittedOn: string }) => {
  const { t } = useTranslation('drug-test');
  const { outcome } = form.values;
  return (
    <>
      <DayField
        label={t('record.collectedOn')}
        withAsterisk
        min={admittedOn}
        max={today()}
        {...bind(form, 'collectedOn')}
      />
      <Choice
        form={form}
        path="outcome"
        choices={TEST_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      {sampled(outcome) && (
        <>
          <Choice
            form={form}
            path="specimen"
            choices={SPECIMENS.map((value) => ({ value, label: t(`specimen.${value}`) }))}
          />
          <Choice
            form={form}
            path="watched"
            choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`watched.${value}`) }))}
          />
        </>
      )}
      {outcome === 'given' && (
        <div>
          <Title order={3} size="h4">
            {t('record.results')}
          </Title>
          <Text c="dimmed" mb="xs">
            {t('record.resultsHint')}
          </Text>
          <ResultFields form={form} known={[]} />
        </div>
      )}
    </>
  );
};

/** A test that was asked for: the button, and the dialog it opens. */
export const RecordTest = ({ admission }: { admission: Admission }) => {
  const { t } = useTranslation('drug-test');
  const [isOpen, { open, close }] = useDisclosure(false);
  const validate = useTestRules(admission.admittedOn);
  return (
    <>
      <Button onClick={open} leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}>
        {t('record.open')}
      </Button>
      <ActionDialog
        opened={isOpen}
        onClose={close}
        title={t('record.open')}
        lead={t('record.lead')}
        submitLabel={t('record.submit')}
        doneMessage={t('record.done')}
        initialValues={emptyTest()}
        validate={validate}
        send={(values, key) => recordDrugTest(admission.id, bodyOf(values), key)}
        refreshes={TOUCHED}
      >
        {(form) => <Fields form={form} admittedOn={admission.admittedOn} />}
      </ActionDialog>
    </>
  );
};
