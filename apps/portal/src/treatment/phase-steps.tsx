import { Select, Textarea } from '@mantine/core';
import { DISCONTINUE_REASONS } from '@najat/domain';
import type { Schema } from '@najat/contract';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { useRules } from '../shell/fields/use-rules';
import { today } from '../shell/formats/day';
import { useWord } from '../shell/i18n/words';
import { actOnPhase, type PhaseRow } from './treatment.api';

type FormProps = ActionFormProps<PhaseRow>;

/** A step of a phase shows on the case, in the worklist and on the stay's page. */
export const TOUCHED = [['phase'], ['admission']] as const;

export const Start = ({ record, opened, onClose }: FormProps) => {
  const { t } = useTranslation('treatment');
  const rules = useRules();
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('start.open')}
      lead={t('start.lead')}
      submitLabel={t('start.open')}
      doneMessage={t('start.done')}
      initialValues={{ startedOn: today() }}
      validate={{ startedOn: rules.all(rules.required, rules.day, rules.notAfterToday) }}
      send={({ startedOn }, key) =>
        actOnPhase(record.id, 'start', { startedOn, version: record.version }, key)
      }
      refreshes={TOUCHED}
    >
      {(form) => <DayField label={t('start.on')} withAsterisk max={today()} {...bind(form, 'startedOn')} />}
    </ActionDialog>
  );
};

export const Complete = ({ record, opened, onClose }: FormProps) => {
  const { t } = useTranslation('treatment');
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('complete.open')}
      lead={t('complete.lead')}
      submitLabel={t('complete.open')}
      doneMessage={t('complete.done')}
      initialValues={{}}
      send={(_values, key) => actOnPhase(record.id, 'complete', { version: record.version }, key)}
      refreshes={TOUCHED}
    />
  );
};

export const Resume = ({ record, opened, onClose }: FormProps) => {
  const { t } = useTranslation('treatment');
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('resume.open')}
      lead={t('resume.lead')}
      submitLabel={t('resume.open')}
      doneMessage={t('resume.done')}
      initialValues={{}}
      send={(_values, key) => actOnPhase(record.id, 'resume', { version: record.version }, key)}
      refreshes={TOUCHED}
    />
  );
};

const REASONS = DISCONTINUE_REASONS.filter((reason) => reason !== 'discharged');

const DiscontinueFields = ({ form }: { form: UseFormReturnType<{ reason: string; words: string }> }) => {
  const { t } = useTranslation('treatment');
  const say = useWord();
  const reasons = REASONS.map((value) => ({ value, label: say(`case:reason.${value}`) }));
  return (
    <>
      <Select
        label={t('discontinue.reason')}
        data={reasons}
        withAsterisk
        checkIconPosition="right"
        {...bind(form, 'reason')}
      />
      <Textarea
        label={t('discontinue.words')}
        autosize
        minRows={2}
        maxLength={500}
        {...bind(form, 'words')}
      />
    </>
  );
};

export const Discontinue = ({ record, opened, onClose }: FormProps) => {
  const { t } = useTranslation('treatment');
  const say = useWord();
  const rules = useRules();
  const words = (value: string, { reason }: { reason: string }): string | null =>
    reason === 'other' && !value.trim() ? say('problem:referral_reason_needs_words') : null;
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('discontinue.open')}
      lead={t('discontinue.lead')}
      submitLabel={t('discontinue.open')}
      doneMessage={t('discontinue.done')}
      initialValues={{ reason: '', words: '' }}
      validate={{ reason: rules.required, words }}
      send={({ reason, words: said }, key) =>
        actOnPhase(
          record.id,
          'discontinue',
          {
            reason: reason as Schema<'DiscontinueChoice'>,
            version: record.version,
            ...(said.trim() ? { words: said.trim() } : {}),
          },
          key,
        )
      }
      refreshes={TOUCHED}
    >
      {(form) => <DiscontinueFields form={form} />}
    </ActionDialog>
  );
};
