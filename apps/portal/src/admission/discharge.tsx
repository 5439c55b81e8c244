import { Alert, List, Select, Stack, Text, Textarea } from '@mantine/core';
import type { Schema } from '@najat/contract';
import type { UseFormReturnType } from '@mantine/form';
import {
  decisionsFor,
  type DischargeReason,
  dischargeReasonsFor,
  followUpsAfter,
  isDay,
} from '@najat/domain';
import { IconGavel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { useRules } from '../shell/fields/use-rules';
import { today } from '../shell/formats/day';
import { useFormats } from '../shell/formats/use-formats';
import { useWord } from '../shell/i18n/words';
import { PageButton } from '../shell/layout/page-link';
import { type Admission, dischargePerson, type OrderEntry } from './admission.api';

type Values = Record<'reason' | 'decisionId' | 'dischargedOn' | 'summary', string>;

interface PartProps {
  form: UseFormReturnType<Values>;
  record: Admission;
}

const kindsNeeded = ({ legalBasis }: Admission, { reason }: Values) =>
  reason ? decisionsFor(legalBasis, reason as DischargeReason) : [];

const fitting = (record: Admission, values: Values): OrderEntry[] => {
  const kinds = kindsNeeded(record, values);
  return record.entries.filter(({ kind }) => kinds.includes(kind));
};

/** Only a court releases: a discharge that needs a decision cannot be written before the decision is. */
const DecisionMissing = ({ form, record }: PartProps) => {
  const { t } = useTranslation('admission');
  const say = useWord();
  return (
    <Alert color="ochre" icon={<IconGavel aria-hidden />} title={t('discharge.missing')}>
      <Stack gap="xs" align="flex-start">
        <Text>{t('discharge.missingText')}</Text>
        <List>
          {kindsNeeded(record, form.values).map((kind) => (
            <List.Item key={kind}>{say(`case:entryKind.${kind}`)}</List.Item>
          ))}
        </List>
        <PageButton variant="default" to={`/referrals/${record.referralId}`}>
          {t('discharge.record')}
        </PageButton>
      </Stack>
    </Alert>
  );
};

const Decision = ({ form, record }: PartProps) => {
  const { t } = useTranslation('admission');
  const say = useWord();
  const formats = useFormats();
  if (kindsNeeded(record, form.values).length === 0) return null;
  const entries = fitting(record, form.values);
  if (entries.length === 0) return <DecisionMissing form={form} record={record} />;
  const options = entries.map(({ id, number, kind, decidedOn }) => ({
    value: id,
    label: t('discharge.option', {
      number,
      kind: say(`case:entryKind.${kind}`),
      day: formats.day(decidedOn),
    }),
  }));
  return (
    <Select
      label={t('discharge.decision')}
      data={options}
      withAsterisk
      checkIconPosition="right"
      {...bind(form, 'decisionId')}
    />
  );
};

const FollowUps = ({ form }: PartProps) => {
  const { t } = useTranslation('admission');
  const formats = useFormats();
  const { reason, dischargedOn } = form.values;
  if (!reason || !isDay(dischargedOn)) return null;
  const due = followUpsAfter(reason as DischargeReason, dischargedOn).map(({ dueOn }) => formats.day(dueOn));
  return (
    <Text c="dimmed" aria-live="polite">
      {due.length > 0
        ? t('discharge.followUps', { days: due.join(t('listComma')) })
        : t('discharge.noFollowUps')}
    </Text>
  );
};

const Reason = ({ form, record }: PartProps) => {
  const { t } = useTranslation('admission');
  const say = useWord();
  const reasons = dischargeReasonsFor(record.legalBasis).map((value) => ({
    value,
    label: say(`case:reason.${value}`),
  }));
  const reason = bind(form, 'reason');
  const choose = (next: string | null): void => {
    form.setFieldValue('reason', next ?? '');
    const entries = fitting(record, { ...form.values, reason: next ?? '' });
    // The one decision that fits is the one that is meant; of several, somebody must say which.
    form.setFieldValue('decisionId', entries.length === 1 ? (entries[0]?.id ?? '') : '');
  };
  return (
    <Select
      label={t('discharge.reason')}
      data={reasons}
      withAsterisk
      checkIconPosition="right"
      {...reason}
      onChange={choose}
    />
  );
};

const Fields = ({ form, record }: PartProps) => {
  const { t } = useTranslation('admission');
  return (
    <>
      <Reason form={form} record={record} />
      <Decision form={form} record={record} />
      <DayField
        label={t('discharge.on')}
        withAsterisk
        min={record.admittedOn}
        max={today()}
        {...bind(form, 'dischargedOn')}
      />
      <Textarea
        label={t('discharge.summary')}
        description={t('discharge.summaryHint')}
        autosize
        minRows={3}
        maxLength={4000}
        {...bind(form, 'summary')}
      />
      <FollowUps form={form} record={record} />
    </>
  );
};

const bodyOf = (record: Admission, values: Values): Schema<'DischargePerson'> => ({
  version: record.version,
  reason: values.reason as DischargeReason,
  dischargedOn: values.dischargedOn,
  ...(values.decisionId ? { decisionId: values.decisionId } : {}),
  ...(values.summary.trim() ? { summary: values.summary.trim() } : {}),
});

export const Discharge = ({ record, opened, onClose }: ActionFormProps<Admission>) => {
  const { t } = useTranslation('admission');
  const rules = useRules();
  const say = useWord();
  const decision = (value: string, values: Values): string | null =>
    kindsNeeded(record, values).length > 0 && !value ? say('problem:admission_decision_required') : null;
  return (
    <ActionDialog<Values, Admission>
      opened={opened}
      onClose={onClose}
      title={t('discharge.open')}
      submitLabel={t('discharge.submit')}
      doneMessage={t('discharge.done')}
      initialValues={{ reason: '', decisionId: '', dischargedOn: today(), summary: '' }}
      validate={{
        reason: rules.required,
        decisionId: decision,
        dischargedOn: rules.all(rules.required, rules.day, rules.notAfterToday),
      }}
      irreversible={t('discharge.sure')}
      send={(values, key) => dischargePerson(record.id, bodyOf(record, values), key)}
      refreshes={[['admission'], ['phase'], ['bed'], ['referral'], ['followUp'], ['reintegration']]}
    >
      {(form) => <Fields form={form} record={record} />}
    </ActionDialog>
  );
};
