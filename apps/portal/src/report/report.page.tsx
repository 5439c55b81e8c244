import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../shell/action/action-bar';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { ProblemView } from '../shell/feedback/problem-view';
import { Identifier, InstantText, NameText } from '../shell/formats/text';
import { Page } from '../shell/layout/page';
import { PageButton, usePageParam } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import lines from '../shell/list/lines.module.css';
import { DraftReport } from '../shell/report/draft-report';
import { type Report, useReport, useReports } from '../shell/report/report.api';
import classes from '../shell/report/report.module.css';
import { ReportState } from '../shell/report/report-state';
import { reportActions } from './report-actions';
import { Assessment, HandedIn, RecordedFacts, Signatures } from './report-content';
import { SentBack } from './sent-back';

export default function ReportPage() {
  const { t } = useTranslation('report');
  const { data, error, refetch } = useReport(usePageParam('id'));
  if (error) {
    return (
      <Page title={t('one')} hideTitle>
        <ProblemView error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  return data ? <Whole report={data} /> : <PageWaiting />;
}

const Whole = ({ report }: { report: Report }) => {
  const { t } = useTranslation('report');
  const { kind, number, referralId, state, facts } = report;
  // A court is given the document and what it rests on is the centre's.
  const isOfCentre = facts !== null;
  return (
    <Page
      title={`${t(`kind.${kind}`)} ${number ?? ''}`.trim()}
      hideTitle
      crumbs={[{ label: t('case'), to: `/referrals/${referralId}` }]}
    >
      <Head report={report} />
      <SentBack report={report} />
      <HandedIn report={report} />
      <Assessment report={report} />
      {isOfCentre && state !== 'drafted' && <Signatures report={report} />}
      {facts && <RecordedFacts report={report} facts={facts} />}
    </Page>
  );
};

const ON_ITS_WAY = ['drafted', 'presented', 'signed', 'approved'] as const;
const isOnItsWay = (state: Report['state']): state is (typeof ON_ITS_WAY)[number] =>
  ON_ITS_WAY.some((one) => one === state);

const Head = ({ report }: { report: Report }) => {
  const { t } = useTranslation('report');
  const { kind, state, number, facts, correctedBy, correctsNumber } = report;
  return (
    <Section
      title={t(`kind.${kind}`)}
      actions={
        <Group gap="xs">
          <ActionBar table={reportActions} actions={report.actions} record={report} />
          <Correct report={report} />
          <PageButton to={`/referrals/${report.referralId}`} variant="default">
            {t('openCase')}
          </PageButton>
        </Group>
      }
    >
      {facts && (
        <Title order={3} size="h4" mb={4}>
          <NameText value={facts.personName} /> · <Identifier value={facts.caseNumber} />
        </Title>
      )}
      <div className={classes.name}>
        <ReportState state={state} isSuperseded={correctedBy !== null} />
        {number && (
          <span>
            {t('number')} <Identifier value={number} />
          </span>
        )}
        <span className={lines.quiet}>
          {t('draftedBy')} <NameText value={report.draftedBy} /> · <InstantText value={report.draftedAt} />
        </span>
      </div>
      {isOnItsWay(state) && <Text mt="sm">{t(`next.${state}`)}</Text>}
      {correctsNumber && (
        <Text mt="sm">
          {t('corrects')} <Identifier value={correctsNumber} />
        </Text>
      )}
      {correctedBy && (
        <Text mt="sm">
          {t('correctedBy')} <Identifier value={correctedBy} />
        </Text>
      )}
    </Section>
  );
};

/** What the court has is corrected by another report, where one may be begun now. */
const Correct = ({ report }: { report: Report }) => {
  const isHandedIn = report.sha256 !== null && report.correctedBy === null;
  const list = useReports(report.referralId, isHandedIn).data;
  if (!isHandedIn || !list?.actions.includes('draft') || !list.admissionKind) return null;
  return <DraftReport referralId={report.referralId} admissionKind={list.admissionKind} corrects={report} />;
};
