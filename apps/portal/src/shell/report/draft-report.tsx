import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { AdmissionKind } from '@najat/domain';
import { IconFilePencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../action/action-dialog';
import { useGo } from '../layout/page-link';
import { draftReport, type Report, REPORT_TOUCHED } from './report.api';
import { noReport, reportBody, ReportFields, useReportRules, valuesOf } from './report-fields';

interface DraftReportProps {
  referralId: string;
  admissionKind: AdmissionKind;
  /** The report that this one is to take the place of. */
  corrects?: Report;
}

/** Begins a report, or the correction of one: the button, and the dialog it opens. */
export const DraftReport = ({ referralId, admissionKind, corrects }: DraftReportProps) => {
  const { t } = useTranslation('report');
  const go = useGo();
  const [isOpen, { open, close }] = useDisclosure(false);
  const words = corrects ? 'correct' : 'draft';
  return (
    <>
      <Button
        variant={corrects ? 'default' : 'light'}
        onClick={open}
        leftSection={<IconFilePencil size={18} stroke={1.8} aria-hidden />}
      >
        {t(`${words}.open`)}
      </Button>
      <ActionDialog
        opened={isOpen}
        onClose={close}
        title={t(`${words}.open`)}
        lead={t(`${words}.lead`)}
        submitLabel={t('draft.submit')}
        doneMessage={t('draft.done')}
        initialValues={corrects ? valuesOf(corrects) : noReport(admissionKind)}
        validate={useReportRules()}
        send={(values, key) =>
          draftReport(
            referralId,
            { ...reportBody(values), ...(corrects ? { correctsId: corrects.id } : {}) },
            key,
          )
        }
        refreshes={REPORT_TOUCHED}
        onDone={({ id }) => go(`/reports/${id}`)}
      >
        {(form) => <ReportFields form={form} admissionKind={admissionKind} />}
      </ActionDialog>
    </>
  );
};
