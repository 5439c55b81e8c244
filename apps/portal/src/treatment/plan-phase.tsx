import { Group, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { useRules } from '../shell/fields/use-rules';
import { today } from '../shell/formats/day';
import { useWord } from '../shell/i18n/words';
import { TOUCHED } from './phase-steps';
import { actOnPhase, type Phase, type PhaseRow, usePhase } from './treatment.api';

type FormProps = ActionFormProps<PhaseRow>;

type Values = Record<'goals' | 'plannedFrom' | 'plannedTo', string>;

const Fields = ({ form, admittedOn }: { form: UseFormReturnType<Values>; admittedOn: string }) => {
  const { t } = useTranslation('treatment');
  return (
    <>
      <Textarea
        label={t('plan.goals')}
        description={t('plan.goalsHint')}
        autosize
        minRows={4}
        maxLength={2000}
        withAsterisk
        {...bind(form, 'goals')}
      />
      <Group gap="md" align="flex-start">
        <DayField label={t('plan.from')} withAsterisk min={admittedOn} {...bind(form, 'plannedFrom')} />
        <DayField label={t('plan.to')} withAsterisk min={admittedOn} {...bind(form, 'plannedTo')} />
      </Group>
    </>
  );
};

const PlanDialog = ({ record, opened, onClose }: ActionFormProps<Phase>) => {
  const { t } = useTranslation('treatment');
  const say = useWord();
  const rules = useRules();
  const after = (value: string, { plannedFrom }: { plannedFrom: string }): string | null =>
    rules.required(value) ??
    rules.day(value) ??
    (value < plannedFrom ? say('problem:phase_dates_reversed') : null);
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('plan.title', { discipline: say(`shell:discipline.${record.discipline}`) })}
      submitLabel={t('plan.submit')}
      doneMessage={t('plan.done')}
      initialValues={{
        goals: record.goals ?? '',
        plannedFrom: record.plannedFrom ?? today(),
        plannedTo: record.plannedTo ?? '',
      }}
      validate={{
        goals: rules.required,
        plannedFrom: rules.all(rules.required, rules.day),
        plannedTo: after,
      }}
      send={(values, key) => actOnPhase(record.id, 'plan', { ...values, version: record.version }, key)}
      refreshes={TOUCHED}
    >
      {(form) => <Fields form={form} admittedOn={record.admittedOn} />}
    </ActionDialog>
  );
};

/** The goals are not in lists, so the whole phase is read before they are written over. */
export const PlanPhase = ({ record, opened, onClose }: FormProps) => {
  const { data } = usePhase(record.id, opened);
  if (!data) return null;
  return <PlanDialog key={data.version} record={data} opened={opened} onClose={onClose} />;
};
