import type { Schema } from '@najat/contract';
import { Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { COURT_DECISIONS, type CourtDecision } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { DigitsField } from '../shell/fields/digits-field';
import { useRules } from '../shell/fields/use-rules';
import { latinDigits } from '../shell/formats/digits';
import { today } from '../shell/formats/day';
import { useWord } from '../shell/i18n/words';
import { recordDecision, type ReferralView, TOUCHED } from './referral.api';

const EMPTY = { kind: '', decidedOn: '', reference: '', termDays: '', judge: '', note: '' };
type Values = typeof EMPTY;

const LONGEST_TERM = 3650;

/** Only these name a number of days. */
const namesTerm = (kind: string): boolean => kind === 'extension' || kind === 'continuation';

const bodyOf = (values: Values, version: number): Schema<'RecordDecision'> => {
  const { kind, decidedOn, reference, termDays, judge, note } = values;
  return {
    version,
    kind: kind as CourtDecision,
    decidedOn,
    reference: latinDigits(reference).trim(),
    ...(namesTerm(kind) && termDays ? { termDays: Number(termDays) } : {}),
    ...(judge.trim() ? { judge: judge.trim() } : {}),
    ...(note.trim() ? { note: note.trim() } : {}),
  };
};

const useDecisionRules = (record: ReferralView) => {
  const rules = useRules();
  const say = useWord();
  const notBeforeOrder = (day: string) =>
    day !== '' && day < record.orderedOn ? say('problem:referral_decision_before_order') : null;
  return {
    kind: rules.required,
    decidedOn: rules.all(rules.required, rules.day, rules.notAfterToday, notBeforeOrder),
    reference: rules.required,
    termDays: (days: string, { kind }: Values) => {
      if (!namesTerm(kind) || days === '') return null;
      if (Number(days) < 1) return say('field:too_small');
      return Number(days) > LONGEST_TERM ? say('field:too_large') : null;
    },
  };
};

export const RecordCourtDecision = ({ record, opened, onClose }: ActionFormProps<ReferralView>) => {
  const { t } = useTranslation('referral');
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('decision.title')}
      lead={t('decision.lead')}
      submitLabel={t('decision.submit')}
      doneMessage={t('decision.done')}
      irreversible={t('decision.sure')}
      initialValues={EMPTY}
      validate={useDecisionRules(record)}
      send={(values, key) => recordDecision(record.id, bodyOf(values, record.version), key)}
      refreshes={TOUCHED}
    >
      {(form) => <DecisionFields form={form} orderedOn={record.orderedOn} />}
    </ActionDialog>
  );
};

const DecisionFields = ({ form, orderedOn }: { form: UseFormReturnType<Values>; orderedOn: string }) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  return (
    <>
      <Select
        label={t('decision.kind')}
        withAsterisk
        allowDeselect={false}
        checkIconPosition="right"
        data={COURT_DECISIONS.map((value) => ({ value, label: say(`case:entryKind.${value}`) }))}
        {...bind(form, 'kind')}
      />
      <DayField
        label={t('decision.decidedOn')}
        withAsterisk
        min={orderedOn}
        max={today()}
        {...bind(form, 'decidedOn')}
      />
      <TextInput
        label={t('decision.reference')}
        withAsterisk
        maxLength={40}
        maw={260}
        {...bind(form, 'reference')}
      />
      {namesTerm(form.values.kind) && (
        <DigitsField
          label={t('decision.termDays')}
          description={t('decision.termHint')}
          maxLength={4}
          {...bind(form, 'termDays')}
        />
      )}
      <TextInput
        label={t('field.judge')}
        description={say('shell:form.optional')}
        maxLength={120}
        {...bind(form, 'judge')}
      />
      <Textarea
        label={t('decision.note')}
        description={say('shell:form.optional')}
        autosize
        minRows={2}
        maxLength={1000}
        {...bind(form, 'note')}
      />
    </>
  );
};
