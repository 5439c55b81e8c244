import { Select, Textarea } from '@mantine/core';
import { ABSENCE_KINDS, type AbsenceKind } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { useRules } from '../shell/fields/use-rules';
import { today } from '../shell/formats/day';
import { useWord } from '../shell/i18n/words';
import { type Admission, recordAbsence, recordReturn, strikeAbsence } from './admission.api';
import { useAbsenceDays } from './use-absence-days';

const TOUCHED = [['admission'], ['referral'], ['home']] as const;

export const RecordAbsence = ({ record, opened, onClose }: ActionFormProps<Admission>) => {
  const { t } = useTranslation('admission');
  const say = useWord();
  const rules = useRules();
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('absence.record')}
      lead={t('absence.recordLead')}
      submitLabel={t('absence.record')}
      doneMessage={t('absence.recordDone')}
      initialValues={{ kind: '', from: today(), words: '' }}
      validate={{
        kind: rules.required,
        from: rules.all(rules.required, rules.day, rules.notAfterToday),
      }}
      send={({ kind, from, words }, key) => {
        const said = words.trim() ? { words: words.trim() } : {};
        const body = { version: record.version, kind: kind as AbsenceKind, from, ...said };
        return recordAbsence(record.id, body, key);
      }}
      refreshes={TOUCHED}
    >
      {(form) => (
        <>
          <Select
            label={t('absence.kind')}
            withAsterisk
            allowDeselect={false}
            checkIconPosition="right"
            data={ABSENCE_KINDS.map((value) => ({ value, label: say(`case:absence.${value}`) }))}
            {...bind(form, 'kind')}
          />
          <DayField
            label={t('absence.from')}
            withAsterisk
            min={record.admittedOn}
            max={today()}
            {...bind(form, 'from')}
          />
          <Textarea
            label={t('absence.words')}
            description={say('shell:form.optional')}
            autosize
            minRows={2}
            maxLength={500}
            {...bind(form, 'words')}
          />
        </>
      )}
    </ActionDialog>
  );
};

export const RecordReturn = ({ record, opened, onClose }: ActionFormProps<Admission>) => {
  const { t } = useTranslation('admission');
  const rules = useRules();
  const away = record.absences.find(({ to, struck }) => to === null && struck === null);
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('absence.return')}
      lead={t('absence.returnLead')}
      submitLabel={t('absence.return')}
      doneMessage={t('absence.returnDone')}
      initialValues={{ returnedOn: today() }}
      validate={{ returnedOn: rules.all(rules.required, rules.day, rules.notAfterToday) }}
      send={({ returnedOn }, key) => recordReturn(record.id, { version: record.version, returnedOn }, key)}
      refreshes={TOUCHED}
    >
      {(form) => (
        <DayField
          label={t('absence.returnedOn')}
          withAsterisk
          min={away?.from ?? record.admittedOn}
          max={today()}
          {...bind(form, 'returnedOn')}
        />
      )}
    </ActionDialog>
  );
};

export const StrikeAbsence = ({ record, opened, onClose }: ActionFormProps<Admission>) => {
  const { t } = useTranslation('admission');
  const rules = useRules();
  const say = useWord();
  const daysOf = useAbsenceDays();
  const counted = record.absences.filter(({ struck }) => struck === null);
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('absence.strike')}
      lead={t('absence.strikeLead')}
      submitLabel={t('absence.strike')}
      doneMessage={t('absence.strikeDone')}
      initialValues={{ absenceId: counted.length === 1 ? (counted[0]?.id ?? '') : '', words: '' }}
      validate={{ absenceId: rules.required, words: rules.required }}
      send={({ absenceId, words }, key) =>
        strikeAbsence(record.id, { version: record.version, absenceId, words: words.trim() }, key)
      }
      refreshes={TOUCHED}
    >
      {(form) => (
        <>
          <Select
            label={t('absence.which')}
            withAsterisk
            allowDeselect={false}
            checkIconPosition="right"
            data={counted.map((absence) => ({
              value: absence.id,
              label: `${say(`case:absence.${absence.kind}`)} · ${daysOf(absence)}`,
            }))}
            {...bind(form, 'absenceId')}
          />
          <Textarea
            label={t('absence.why')}
            withAsterisk
            autosize
            minRows={2}
            maxLength={500}
            {...bind(form, 'words')}
          />
        </>
      )}
    </ActionDialog>
  );
};
