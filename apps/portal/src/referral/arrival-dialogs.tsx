import { Checkbox, Text } from '@mantine/core';
import { admissionKindOf } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { useRules } from '../shell/fields/use-rules';
import { today } from '../shell/formats/day';
import { Identifier } from '../shell/formats/text';
import { useWord } from '../shell/i18n/words';
import { useGo } from '../shell/layout/page-link';
import { BedField } from './bed-field';
import { admitPerson, recordNonArrival, type ReferralView, reopenReferral, TOUCHED } from './referral.api';

const useAdmitRules = (record: ReferralView) => {
  const rules = useRules();
  const say = useWord();
  const notBeforeOrder = (day: string) =>
    day !== '' && day < record.orderedOn ? say('problem:admission_before_order') : null;
  return {
    admittedOn: rules.all(rules.required, rules.day, rules.notAfterToday, notBeforeOrder),
    bedId: (bedId: string, values: { another: boolean }) => (values.another ? rules.required(bedId) : null),
  };
};

export const Admit = ({ record, opened, onClose }: ActionFormProps<ReferralView>) => {
  const { t } = useTranslation('referral');
  const go = useGo();
  const isClinic = admissionKindOf(record.legalBasis) === 'clinic';
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('admit.title')}
      lead={t('admit.lead')}
      submitLabel={t('admit.submit')}
      doneMessage={t('admit.done')}
      initialValues={{ admittedOn: today(), another: false, bedId: '' }}
      validate={useAdmitRules(record)}
      send={({ admittedOn, another, bedId }, key) =>
        admitPerson(record.id, { version: record.version, admittedOn, ...(another ? { bedId } : {}) }, key)
      }
      refreshes={TOUCHED}
      onDone={(admission) => go(`/admissions/${admission.id}`)}
    >
      {(form) => (
        <>
          <DayField
            label={t('admit.admittedOn')}
            withAsterisk
            min={record.orderedOn}
            max={today()}
            {...bind(form, 'admittedOn')}
          />
          {!isClinic && record.bed && (
            <Text>
              {t('admit.reserved')}{' '}
              <strong>
                <Identifier value={record.bed} />
              </strong>
            </Text>
          )}
          {!isClinic && (
            <Checkbox
              label={t('admit.another')}
              checked={form.values.another}
              onChange={(event) => form.setFieldValue('another', event.currentTarget.checked)}
            />
          )}
          {form.values.another && (
            <BedField referral={record} opened={opened} label={t('admit.bed')} entry={bind(form, 'bedId')} />
          )}
        </>
      )}
    </ActionDialog>
  );
};

export const RecordNonArrival = ({ record, opened, onClose }: ActionFormProps<ReferralView>) => {
  const { t } = useTranslation('referral');
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('nonArrival.title')}
      lead={t('nonArrival.lead')}
      submitLabel={t('nonArrival.submit')}
      doneMessage={t('nonArrival.done')}
      initialValues={{}}
      send={(_values, key) => recordNonArrival(record.id, { version: record.version }, key)}
      refreshes={TOUCHED}
    />
  );
};

export const Reopen = ({ record, opened, onClose }: ActionFormProps<ReferralView>) => {
  const { t } = useTranslation('referral');
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('reopen.title')}
      lead={t('reopen.lead')}
      submitLabel={t('reopen.submit')}
      doneMessage={t('reopen.done')}
      initialValues={{}}
      send={(_values, key) => reopenReferral(record.id, { version: record.version }, key)}
      refreshes={TOUCHED}
    />
  );
};
