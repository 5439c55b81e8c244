import { Textarea } from '@mantine/core';
import type { NoticeAction } from '@najat/domain';
import { IconCheck, IconMailForward, IconThumbUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps, ActionTable } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { useRules } from '../shell/fields/use-rules';
import {
  actOnNotice,
  declineNotice,
  type Notice,
  NOTICE_TOUCHED,
  type PlainStep,
} from '../shell/notice/notice.api';

type FormProps = ActionFormProps<Notice>;

/** What cannot be taken back is asked once more: from then on a court is told, or it is gone. */
const FINAL: readonly PlainStep[] = ['issue', 'withdraw'];

const plain = (step: PlainStep) =>
  function Step({ record, opened, onClose }: FormProps) {
    const { t } = useTranslation('notice');
    return (
      <ActionDialog
        opened={opened}
        onClose={onClose}
        title={t(`${step}.open`)}
        lead={t(`${step}.lead`)}
        submitLabel={t(`${step}.open`)}
        doneMessage={t(`${step}.done`)}
        {...(FINAL.includes(step) ? { irreversible: t(`${step}.lead`) } : {})}
        initialValues={{}}
        send={(_values, key) => actOnNotice(record, step, key)}
        refreshes={NOTICE_TOUCHED}
      />
    );
  };

const Decline = ({ record, opened, onClose }: FormProps) => {
  const { t } = useTranslation('notice');
  const rules = useRules();
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('decline.open')}
      lead={t('decline.lead')}
      submitLabel={t('decline.open')}
      doneMessage={t('decline.done')}
      initialValues={{ words: '' }}
      validate={{ words: rules.required }}
      send={({ words }, key) => declineNotice(record, words.trim(), key)}
      refreshes={NOTICE_TOUCHED}
    >
      {(form) => (
        <Textarea
          label={t('field.why')}
          withAsterisk
          autosize
          minRows={3}
          maxLength={1000}
          {...bind(form, 'words')}
        />
      )}
    </ActionDialog>
  );
};

export const noticeActions: ActionTable<NoticeAction, Notice> = {
  support: { label: 'notice:support.open', rank: 'main', icon: IconThumbUp, form: plain('support') },
  approve: { label: 'notice:approve.open', rank: 'main', icon: IconCheck, form: plain('approve') },
  issue: { label: 'notice:issue.open', rank: 'main', icon: IconMailForward, form: plain('issue') },
  decline: { label: 'notice:decline.open', icon: IconX, form: Decline },
  withdraw: { label: 'notice:withdraw.open', icon: IconX, form: plain('withdraw') },
};
