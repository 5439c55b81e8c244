import { CANCEL_REASONS, type HearingAction, POSTPONE_REASONS } from '@najat/domain';
import { IconCalendarShare, IconClockEdit, IconGavel, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps, ActionTable } from '../action/action-bar';
import { ActionDialog } from '../action/action-dialog';
import { bind } from '../fields/bind';
import { ClockField } from '../fields/clock-field';
import { DayField } from '../fields/day-field';
import { NO_REASON, ReasonFields, useReasonRules, wordsOf } from '../fields/reason-fields';
import { useRules } from '../fields/use-rules';
import { useWord } from '../i18n/words';
import { DayNote } from './day-note';
import {
  cancelHearing,
  changeHour,
  type Hearing,
  HEARINGS_TOUCHED,
  markHeld,
  postponeHearing,
} from './hearing.api';

type FormProps = ActionFormProps<Hearing>;

/** The hour as it is sent: left out where the court has named none. */
export const hourOf = (at: string): { at?: string } => (at === '' ? {} : { at });

const ChangeHour = ({ record, opened, onClose }: FormProps) => {
  const { t } = useTranslation('hearing');
  const rules = useRules();
  return (
    <ActionDialog
      key={record.version}
      opened={opened}
      onClose={onClose}
      title={t('changeHour.title')}
      submitLabel={t('changeHour.submit')}
      doneMessage={t('changeHour.done')}
      initialValues={{ at: record.at ?? '' }}
      validate={{ at: rules.clock }}
      send={({ at }, key) => changeHour(record.id, { version: record.version, ...hourOf(at) }, key)}
      refreshes={HEARINGS_TOUCHED}
    >
      {(form) => <ClockField label={t('field.at')} description={t('field.atHint')} {...bind(form, 'at')} />}
    </ActionDialog>
  );
};

const MarkHeld = ({ record, opened, onClose }: FormProps) => {
  const { t } = useTranslation('hearing');
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('markHeld.title')}
      lead={t('markHeld.lead')}
      submitLabel={t('markHeld.submit')}
      doneMessage={t('markHeld.done')}
      initialValues={{}}
      send={(_values, key) => markHeld(record.id, record.version, key)}
      refreshes={HEARINGS_TOUCHED}
    />
  );
};

const Postpone = ({ record, opened, onClose }: FormProps) => {
  const { t } = useTranslation('hearing');
  const say = useWord();
  const rules = useRules();
  const later = (day: string) => (day !== '' && day <= record.on ? say('problem:hearing_not_later') : null);
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('postpone.title')}
      lead={t('postpone.lead')}
      submitLabel={t('postpone.submit')}
      doneMessage={t('postpone.done')}
      initialValues={{ to: '', at: record.at ?? '', ...NO_REASON }}
      validate={{ to: rules.all(rules.required, rules.day, later), at: rules.clock, ...useReasonRules() }}
      send={({ to, at, ...why }, key) =>
        postponeHearing(
          record.id,
          {
            version: record.version,
            to,
            ...hourOf(at),
            reason: why.reason as (typeof POSTPONE_REASONS)[number],
            ...wordsOf(why),
          },
          key,
        )
      }
      refreshes={HEARINGS_TOUCHED}
    >
      {(form) => (
        <>
          <DayField label={t('field.to')} withAsterisk min={record.on} {...bind(form, 'to')} />
          <DayNote day={form.values.to} />
          <ClockField label={t('field.at')} description={t('field.atHint')} {...bind(form, 'at')} />
          <ReasonFields
            form={form}
            label={t('field.reason')}
            wordsLabel={t('field.words')}
            reasons={POSTPONE_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
          />
        </>
      )}
    </ActionDialog>
  );
};

const Cancel = ({ record, opened, onClose }: FormProps) => {
  const { t } = useTranslation('hearing');
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('cancel.title')}
      lead={t('cancel.lead')}
      submitLabel={t('cancel.submit')}
      doneMessage={t('cancel.done')}
      irreversible={t('cancel.sure')}
      initialValues={NO_REASON}
      validate={useReasonRules()}
      send={(why, key) =>
        cancelHearing(
          record.id,
          {
            version: record.version,
            reason: why.reason as (typeof CANCEL_REASONS)[number],
            ...wordsOf(why),
          },
          key,
        )
      }
      refreshes={HEARINGS_TOUCHED}
    >
      {(form) => (
        <ReasonFields
          form={form}
          label={t('field.reason')}
          wordsLabel={t('field.words')}
          reasons={CANCEL_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
      )}
    </ActionDialog>
  );
};

export const hearingActions: ActionTable<HearingAction, Hearing> = {
  markHeld: { label: 'hearing:action.markHeld', icon: IconGavel, rank: 'main', form: MarkHeld },
  postpone: { label: 'hearing:action.postpone', icon: IconCalendarShare, form: Postpone },
  changeHour: { label: 'hearing:action.changeHour', icon: IconClockEdit, form: ChangeHour },
  cancel: { label: 'hearing:action.cancel', icon: IconX, form: Cancel },
};
