import type { Schema } from '@najat/contract';
import { Group, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { DigitsField } from '../shell/fields/digits-field';
import { useRules } from '../shell/fields/use-rules';
import { today } from '../shell/formats/day';
import { NameText } from '../shell/formats/text';
import { TOUCHED } from './phase-steps';
import { StatusField } from './status-field';
import { type PhaseRow, recordSession, type Status } from './treatment.api';
import { useMinutesRule } from './use-minutes-rule';

const DEFAULT_MINUTES = '45';

interface Values extends Record<string, unknown> {
  heldOn: string;
  minutes: string;
  topic: string;
  attendance: { status: string; note: string }[];
}

const empty = (): Values => ({
  heldOn: today(),
  minutes: DEFAULT_MINUTES,
  topic: '',
  attendance: [{ status: 'present', note: '' }],
});

const bodyOf = (
  phaseId: string,
  { heldOn, minutes, topic, attendance }: Values,
): Schema<'RecordSession'> => ({
  heldOn,
  minutes: Number(minutes),
  topic: topic.trim(),
  kind: 'individual',
  attendance: attendance.map(({ status, note }) => ({
    phaseId,
    status: status as Status,
    ...(note.trim() ? { note: note.trim() } : {}),
  })),
});

const Fields = ({ form }: { form: UseFormReturnType<Values> }) => {
  const { t } = useTranslation('treatment');
  return (
    <>
      <Group gap="md" align="flex-start">
        <DayField label={t('session.day')} withAsterisk max={today()} {...bind(form, 'heldOn')} />
        <DigitsField
          label={t('session.minutes')}
          withAsterisk
          maxLength={3}
          maw={120}
          {...bind(form, 'minutes')}
        />
      </Group>
      <TextInput label={t('session.topic')} withAsterisk maxLength={200} {...bind(form, 'topic')} />
      <StatusField label={t('session.status')} {...bind(form, 'attendance.0.status')} />
      <Textarea
        label={t('session.note')}
        description={t('session.noteHint')}
        autosize
        minRows={3}
        maxLength={4000}
        {...bind(form, 'attendance.0.note')}
      />
    </>
  );
};

/** A session with this one person. */
export const RecordSession = ({ record, opened, onClose }: ActionFormProps<PhaseRow>) => {
  const { t } = useTranslation('treatment');
  const rules = useRules();
  const minutesRule = useMinutesRule();
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('session.open')}
      lead={<NameText value={record.personName} />}
      submitLabel={t('session.submit')}
      doneMessage={t('session.done')}
      initialValues={empty()}
      validate={{
        heldOn: rules.all(rules.required, rules.day, rules.notAfterToday),
        minutes: minutesRule,
        topic: rules.required,
      }}
      send={(values, key) => recordSession(bodyOf(record.id, values), key)}
      refreshes={TOUCHED}
    >
      {(form) => <Fields form={form} />}
    </ActionDialog>
  );
};
