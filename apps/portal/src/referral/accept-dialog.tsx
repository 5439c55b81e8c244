import { admissionKindOf } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { useRules } from '../shell/fields/use-rules';
import { today } from '../shell/formats/day';
import { BedField } from './bed-field';
import { acceptReferral, type ReferralView, TOUCHED } from './referral.api';

export const Accept = ({ record, opened, onClose }: ActionFormProps<ReferralView>) => {
  const { t } = useTranslation('referral');
  const rules = useRules();
  const isClinic = admissionKindOf(record.legalBasis) === 'clinic';
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('accept.title')}
      lead={t(isClinic ? 'accept.leadClinic' : 'accept.lead')}
      submitLabel={t('accept.submit')}
      doneMessage={t('accept.done')}
      initialValues={{ bedId: '', expectedOn: '' }}
      validate={{ bedId: (bedId) => (isClinic ? null : rules.required(bedId)), expectedOn: rules.day }}
      send={({ bedId, expectedOn }, key) =>
        acceptReferral(
          record.id,
          { version: record.version, ...(bedId ? { bedId } : {}), ...(expectedOn ? { expectedOn } : {}) },
          key,
        )
      }
      refreshes={TOUCHED}
    >
      {(form) => (
        <>
          {!isClinic && (
            <BedField referral={record} opened={opened} label={t('accept.bed')} entry={bind(form, 'bedId')} />
          )}
          <DayField
            label={t('accept.expectedOn')}
            description={t('accept.expectedHint')}
            min={today()}
            {...bind(form, 'expectedOn')}
          />
        </>
      )}
    </ActionDialog>
  );
};
