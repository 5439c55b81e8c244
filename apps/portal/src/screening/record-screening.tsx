import { Button, Radio, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { SCREENING_CONSENTS, SCREENING_KINDS, type ScreeningKind } from '@najat/domain';
import type { Schema } from '@najat/contract';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { useRules } from '../shell/fields/use-rules';
import { today } from '../shell/formats/day';
import { useWord } from '../shell/i18n/words';
import { type Outcome, OutcomeFields, outcomeOf, useOutcomeRule } from './outcome-fields';
import { recordScreening } from './screening.api';

interface Values extends Outcome {
  kind: string;
  consent: string;
}

type Admission = Pick<Schema<'AdmissionView'>, 'id' | 'admittedOn'>;

const EMPTY: Values = { kind: '', consent: '', takenOn: '', result: 'pending', resultedOn: '' };

const bodyOf = (values: Values): Schema<'RecordScreening'> => {
  const kind = values.kind as ScreeningKind;
  if (values.consent === 'refused') return { kind, consent: 'refused' };
  return { kind, consent: 'given', takenOn: values.takenOn, ...outcomeOf(values) };
};

const Sample = ({ form, admittedOn }: { form: UseFormReturnType<Values>; admittedOn: string }) => {
  const { t } = useTranslation('screening');
  return (
    <>
      <DayField
        label={t('record.takenOn')}
        withAsterisk
        min={admittedOn}
        max={today()}
        {...bind(form, 'takenOn')}
      />
      <OutcomeFields form={form} />
    </>
  );
};

/** The test and the answer first; what follows depends on the answer alone. */
const Fields = ({ form, admittedOn }: { form: UseFormReturnType<Values>; admittedOn: string }) => {
  const { t } = useTranslation('screening');
  const { consent } = form.values;
  return (
    <>
      <Radio.Group label={t('record.kind')} withAsterisk {...bind(form, 'kind')}>
        <Stack gap="xs" mt={4}>
          {SCREENING_KINDS.map((value) => (
            <Radio key={value} value={value} label={t(`kind.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group label={t('record.consent')} withAsterisk {...bind(form, 'consent')}>
        <Stack gap="xs" mt={4}>
          {SCREENING_CONSENTS.map((value) => (
            <Radio key={value} value={value} label={t(`consent.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {consent === 'refused' && <Text>{t('record.refused')}</Text>}
      {consent === 'given' && <Sample form={form} admittedOn={admittedOn} />}
    </>
  );
};

const useRecordRules = (admittedOn: string) => {
  const say = useWord();
  const rules = useRules();
  const resultedOn = useOutcomeRule();
  const taken = rules.all(rules.required, rules.day, rules.notAfterToday, (value) =>
    value < admittedOn ? say('problem:screening_before_admission') : null,
  );
  return {
    kind: rules.required,
    consent: rules.required,
    takenOn: (value: string, { consent }: Values) => (consent === 'given' ? taken(value) : null),
    resultedOn: (value: string, values: Values) =>
      values.consent === 'given' ? resultedOn(value, values) : null,
  };
};

/** Offered to the person: the button, and the dialog it opens. */
export const RecordScreening = ({ admission }: { admission: Admission }) => {
  const { t } = useTranslation('screening');
  const [isOpen, { open, close }] = useDisclosure(false);
  const validate = useRecordRules(admission.admittedOn);
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
        initialValues={EMPTY}
        validate={validate}
        send={(values, key) => recordScreening(admission.id, bodyOf(values), key)}
        refreshes={[['screening']]}
      >
        {(form) => <Fields form={form} admittedOn={admission.admittedOn} />}
      </ActionDialog>
    </>
  );
};
