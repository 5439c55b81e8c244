import { Button, Group } from '@mantine/core';
import { IconDownload, IconFileCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { keepPaper } from '../attachment/attachment.api';
import { useCan } from '../can';
import { Identifier, InstantText, NameText } from '../formats/text';
import { useFormats } from '../formats/use-formats';
import { PageButton } from '../layout/page-link';
import lines from '../list/lines.module.css';
import { LinesPanel } from '../list/lines-panel';
import { DraftReport } from './draft-report';
import classes from './report.module.css';
import { documentOf, type ReportRow, useReports } from './report.api';
import { ReportState } from './report-state';

/** The reports on a case: a court sees those it was given, the centre each on its way there. */
export const Reports = ({ referralId }: { referralId: string }) => {
  const { t } = useTranslation('report');
  const mayRead = useCan('report.read');
  const mayDraft = useCan('report.draft');
  const { data, error, refetch } = useReports(referralId, mayRead);
  if (!mayRead) return null;
  const admissionKind = data?.admissionKind ?? null;
  return (
    <LinesPanel
      title={t('title')}
      items={data?.items}
      error={error}
      onRetry={() => void refetch()}
      actions={
        data?.actions.includes('draft') &&
        admissionKind && <DraftReport referralId={referralId} admissionKind={admissionKind} />
      }
      empty={{
        icon: IconFileCertificate,
        title: t('none'),
        text: t(mayDraft && admissionKind === null ? 'notArrived' : 'noneText'),
      }}
      line={(report) => <Line key={report.id} report={report} />}
    />
  );
};

const Line = ({ report }: { report: ReportRow }) => {
  const { t } = useTranslation('report');
  const { id, kind, state, number, correctedBy, correctsNumber } = report;
  return (
    <li>
      <div className={lines.words}>
        <strong>{t(`kind.${kind}`)}</strong>
        {number && (
          <div>
            {t('number')} <Identifier value={number} />
          </div>
        )}
        <Period report={report} />
        <div className={lines.quiet}>
          {t('draftedBy')} <NameText value={report.draftedBy} /> ·{' '}
          <InstantText value={report.submittedAt ?? report.draftedAt} />
        </div>
        {correctsNumber && (
          <div className={lines.quiet}>
            {t('corrects')} <Identifier value={correctsNumber} />
          </div>
        )}
        {correctedBy && (
          <div className={lines.quiet}>
            {t('correctedBy')} <Identifier value={correctedBy} />
          </div>
        )}
      </div>
      <div className={classes.end}>
        <ReportState state={state} isSuperseded={correctedBy !== null} />
        <Group gap="xs" className="no-print">
          <PageButton
            to={`/reports/${id}`}
            variant="light"
            size="compact-md"
            aria-label={t('openOf', { kind: t(`kind.${kind}`), number: number ?? '' })}
          >
            {t('open')}
          </PageButton>
          {report.sha256 && (
            <Button
              variant="subtle"
              size="compact-md"
              leftSection={<IconDownload size={18} stroke={1.7} aria-hidden />}
              aria-label={t('downloadOf', { number: number ?? '' })}
              onClick={() => void keepPaper(documentOf(id, ''))}
            >
              {t('download')}
            </Button>
          )}
        </Group>
      </div>
    </li>
  );
};

const Period = ({ report: { periodFrom, periodTo } }: { report: ReportRow }) => {
  const { t } = useTranslation('report');
  const formats = useFormats();
  if (!periodFrom || !periodTo) return null;
  return <div>{t('period', { from: formats.day(periodFrom), to: formats.day(periodTo) })}</div>;
};
