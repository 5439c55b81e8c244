import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportAction } from '@najat/domain';
import {
  IconArrowBackUp,
  IconCheck,
  IconPencil,
  IconSend,
  IconSignature,
  IconTrash,
  IconUsers,
  IconX,
} from '@tabler/icons-react';
import type { ActionFormProps, ActionTable } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { useRules } from '../shell/fields/use-rules';
import {
  actOnReport,
  editReport,
  type PlainAction,
  type Report,
  REPORT_TOUCHED,
  sendBackReport,
} from '../shell/report/report.api';
import { reportBody, ReportFields, useReportRules, valuesOf } from '../shell/report/report-fields';

type FormProps = ActionFormProps<Report>;

/** What cannot be taken back is asked once more: from then on the court has it, or it is gone. */
const FINAL: readonly PlainAction[] = ['submit', 'discard'];

/** A step that says nothing but that it is taken. */
const plain = (action: PlainAction) =>
  function Step({ record, opened, onClose }: FormProps) {
    const { t } = useTranslation('report');
    return (
      <ActionDialog
        opened={opened}
        onClose={onClose}
        title={t(`${action}.open`)}
        lead={t(`${action}.lead`)}
        submitLabel={t(`${action}.open`)}
        doneMessage={t(`${action}.done`)}
        {...(FINAL.includes(action) ? { irreversible: t('sure') } : {})}
        initialValues={{}}
        send={(_values, key) => actOnReport(record.id, action, record.version, key)}
        refreshes={REPORT_TOUCHED}
      />
    );
  };

const Edit = ({ record, opened, onClose }: FormProps) => {
  const { t } = useTranslation('report');
  const { version, author } = record;
  return (
    <ActionDialog
      key={version}
      opened={opened}
      onClose={onClose}
      title={t('edit.open')}
      lead={t('edit.lead')}
      submitLabel={t('draft.submit')}
      doneMessage={t('edit.done')}
      initialValues={valuesOf(record)}
      validate={useReportRules()}
      send={(values, key) => editReport(record.id, { version, ...reportBody(values) }, key)}
      refreshes={REPORT_TOUCHED}
    >
      {(form) => (
        <ReportFields form={form} admissionKind={author === 'committee' ? 'residential' : 'clinic'} />
      )}
    </ActionDialog>
  );
};

const LONGEST_REASON = 1000;

/** Whoever wrote it reads why, and it stays with the report. */
const SendBack = ({ record, opened, onClose }: FormProps) => {
  const { t } = useTranslation('report');
  const rules = useRules();
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('sendBack.open')}
      lead={t('sendBack.lead')}
      submitLabel={t('sendBack.open')}
      doneMessage={t('sendBack.done')}
      initialValues={{ words: '' }}
      validate={{ words: rules.required }}
      send={({ words }, key) => sendBackReport(record.id, { version: record.version, words }, key)}
      refreshes={REPORT_TOUCHED}
    >
      {(form) => (
        <Textarea
          label={t('sendBack.words')}
          description={t('sendBack.wordsHint')}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={LONGEST_REASON}
          {...bind(form, 'words')}
        />
      )}
    </ActionDialog>
  );
};

export const reportActions: ActionTable<Exclude<ReportAction, 'answer'>, Report> = {
  present: { label: 'report:present.open', rank: 'main', icon: IconUsers, form: plain('present') },
  sign: { label: 'report:sign.open', rank: 'main', icon: IconSignature, form: plain('sign') },
  conclude: { label: 'report:conclude.open', icon: IconCheck, form: plain('conclude') },
  approve: { label: 'report:approve.open', rank: 'main', icon: IconCheck, form: plain('approve') },
  submit: { label: 'report:submit.open', rank: 'main', icon: IconSend, form: plain('submit') },
  edit: { label: 'report:edit.open', icon: IconPencil, form: Edit },
  sendBack: { label: 'report:sendBack.open', icon: IconArrowBackUp, form: SendBack },
  withdrawApproval: {
    label: 'report:withdrawApproval.open',
    rank: 'more',
    icon: IconX,
    form: plain('withdrawApproval'),
  },
  discard: { label: 'report:discard.open', rank: 'more', icon: IconTrash, form: plain('discard') },
};
