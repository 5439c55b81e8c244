import type { UseFormReturnType } from '@mantine/form';
import { DECLINE_REASONS, type DeclineReason, WITHDRAW_REASONS, type WithdrawReason } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { NO_REASON, type Reason, ReasonFields, useReasonRules, wordsOf } from '../shell/fields/reason-fields';
import { declineReferral, type ReferralView, TOUCHED, withdrawReferral } from './referral.api';

type EndReason = DeclineReason | WithdrawReason;

const EndingReasons = ({
  form,
  reasons,
}: {
  form: UseFormReturnType<Reason>;
  reasons: readonly EndReason[];
}) => {
  const { t } = useTranslation('referral');
  return (
    <ReasonFields
      form={form}
      label={t('reason.label')}
      wordsLabel={t('reason.words')}
      reasons={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
    />
  );
};

export const Decline = ({ record, opened, onClose }: ActionFormProps<ReferralView>) => {
  const { t } = useTranslation('referral');
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('decline.title')}
      lead={t('decline.lead')}
      submitLabel={t('decline.submit')}
      doneMessage={t('decline.done')}
      initialValues={NO_REASON}
      validate={useReasonRules()}
      send={(values, key) =>
        declineReferral(
          record.id,
          { version: record.version, ...wordsOf(values), reason: values.reason as DeclineReason },
          key,
        )
      }
      refreshes={TOUCHED}
    >
      {(form) => <EndingReasons form={form} reasons={DECLINE_REASONS} />}
    </ActionDialog>
  );
};

export const Withdraw = ({ record, opened, onClose }: ActionFormProps<ReferralView>) => {
  const { t } = useTranslation('referral');
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('withdraw.title')}
      lead={t('withdraw.lead')}
      submitLabel={t('withdraw.submit')}
      doneMessage={t('withdraw.done')}
      irreversible={t('withdraw.sure')}
      initialValues={NO_REASON}
      validate={useReasonRules()}
      send={(values, key) =>
        withdrawReferral(
          record.id,
          { version: record.version, ...wordsOf(values), reason: values.reason as WithdrawReason },
          key,
        )
      }
      refreshes={TOUCHED}
    >
      {(form) => <EndingReasons form={form} reasons={WITHDRAW_REASONS} />}
    </ActionDialog>
  );
};
