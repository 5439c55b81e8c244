import { Select, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DECLINE_REASONS, type DeclineReason, WITHDRAW_REASONS, type WithdrawReason } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { useRules } from '../shell/fields/use-rules';
import { useWord } from '../shell/i18n/words';
import { declineReferral, type ReferralView, TOUCHED, withdrawReferral } from './referral.api';

type Reason = DeclineReason | WithdrawReason;

const LONGEST_WORDS = 500;

const useReasonRules = () => {
  const rules = useRules();
  const say = useWord();
  return {
    reason: rules.required,
    words: (words: string, values: { reason: string }) =>
      values.reason === 'other' && words.trim() === '' ? say('problem:referral_reason_needs_words') : null,
  };
};

type ReasonForm = UseFormReturnType<{ reason: string; words: string }>;

const ReasonFields = ({ form, reasons }: { form: ReasonForm; reasons: readonly Reason[] }) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  return (
    <>
      <Select
        label={t('reason.label')}
        withAsterisk
        allowDeselect={false}
        checkIconPosition="right"
        data={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        {...bind(form, 'reason')}
      />
      <Textarea
        label={t('reason.words')}
        description={form.values.reason === 'other' ? undefined : say('shell:form.optional')}
        withAsterisk={form.values.reason === 'other'}
        autosize
        minRows={2}
        maxLength={LONGEST_WORDS}
        {...bind(form, 'words')}
      />
    </>
  );
};

const rest = ({ words }: { words: string }, version: number) => ({
  version,
  ...(words.trim() ? { words: words.trim() } : {}),
});

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
      initialValues={{ reason: '', words: '' }}
      validate={useReasonRules()}
      send={(values, key) =>
        declineReferral(
          record.id,
          { ...rest(values, record.version), reason: values.reason as DeclineReason },
          key,
        )
      }
      refreshes={TOUCHED}
    >
      {(form) => <ReasonFields form={form} reasons={DECLINE_REASONS} />}
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
      initialValues={{ reason: '', words: '' }}
      validate={useReasonRules()}
      send={(values, key) =>
        withdrawReferral(
          record.id,
          { ...rest(values, record.version), reason: values.reason as WithdrawReason },
          key,
        )
      }
      refreshes={TOUCHED}
    >
      {(form) => <ReasonFields form={form} reasons={WITHDRAW_REASONS} />}
    </ActionDialog>
  );
};
