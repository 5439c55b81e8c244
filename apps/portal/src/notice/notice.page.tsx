import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../shell/action/action-bar';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { ProblemView } from '../shell/feedback/problem-view';
import { DayText, Identifier, InstantText, NameText } from '../shell/formats/text';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { Page } from '../shell/layout/page';
import { PageButton, usePageParam } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import lines from '../shell/list/lines.module.css';
import { letterOf, type Notice, useNotice } from '../shell/notice/notice.api';
import { NoticeState } from '../shell/notice/notice-state';
import { FactList } from '../shell/record/fact-list';
import { FrozenLetter } from '../shell/report/frozen-letter';
import classes from '../shell/report/report.module.css';
import { noticeActions } from './notice-actions';

export default function NoticePage() {
  const { t } = useTranslation('notice');
  const { data, error, refetch } = useNotice(usePageParam('id'));
  if (error) {
    return (
      <Page title={t('one')} hideTitle>
        <ProblemView error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  return data ? <Whole notice={data} /> : <PageWaiting />;
}

const Whole = ({ notice }: { notice: Notice }) => {
  const { t } = useTranslation('notice');
  const { sha256, checkNumber, issuedOn, number } = notice;
  return (
    <Page
      title={`${t('one')} ${number ?? ''}`.trim()}
      hideTitle
      crumbs={[{ label: t('case'), to: `/referrals/${notice.referralId}` }]}
    >
      <Head notice={notice} />
      {sha256 && checkNumber && (
        <FrozenLetter
          paper={letterOf(notice.id, `${t('one')} ${number ?? ''}`)}
          left={{ label: t('field.issuedOn'), value: <DayText value={issuedOn ?? ''} /> }}
          checkNumber={checkNumber}
          sha256={sha256}
        />
      )}
      <Reasons notice={notice} />
      <People notice={notice} />
    </Page>
  );
};

const Head = ({ notice }: { notice: Notice }) => {
  const { t } = useTranslation('notice');
  const { state, number, actions, endWords, endedBy } = notice;
  return (
    <Section
      title={t('one')}
      actions={
        <Group gap="xs">
          <ActionBar table={noticeActions} actions={actions} record={notice} />
          <PageButton to={`/referrals/${notice.referralId}`} variant="default">
            {t('openCase')}
          </PageButton>
        </Group>
      }
    >
      <Title order={3} size="h4" mb={4}>
        <NameText value={notice.personName} /> · <Identifier value={notice.caseNumber} />
      </Title>
      <div className={classes.name}>
        <NoticeState state={state} />
        {number && (
          <span>
            {t('number')} <Identifier value={number} />
          </span>
        )}
      </div>
      <Text mt="sm">{t(`next.${state}`)}</Text>
      {endedBy && (
        <Text mt="sm">
          {t(state === 'declined' ? 'declinedBy' : 'withdrawnBy')} <NameText value={endedBy} />
        </Text>
      )}
      {endWords && <p className={lines.said}>{endWords}</p>}
    </Section>
  );
};

const Reasons = ({ notice }: { notice: Notice }) => {
  const { t } = useTranslation('notice');
  const say = useWord();
  const name = usePlaceName();
  return (
    <Section title={t('says')}>
      <FactList
        facts={[
          { label: t('field.court'), value: name(notice.court) },
          { label: say('report:field.language'), value: say(`report:language.${notice.language}`) },
        ]}
      />
      <Title order={3} size="h5" mt="md">
        {t('field.reasons')}
      </Title>
      <p className={lines.said}>{notice.reasons}</p>
      <Title order={3} size="h5" mt="md">
        {t('field.tried')}
      </Title>
      <p className={lines.said}>{notice.tried}</p>
    </Section>
  );
};

interface StepProps {
  as: string;
  name: string | null;
  at: string | null;
}

/** Who stands behind it: three people, and which of them is still to decide. */
const People = ({ notice }: { notice: Notice }) => {
  const { t } = useTranslation('notice');
  const steps: StepProps[] = [
    { as: t('person.proposed'), name: notice.proposedBy, at: notice.proposedAt },
    { as: t('person.supported'), name: notice.supportedBy, at: notice.supportedAt },
    { as: t('person.approved'), name: notice.approvedBy, at: notice.approvedAt },
  ];
  return (
    <Section title={t('people')}>
      <ol className={classes.steps}>
        {steps.map(({ as, name, at }) => (
          <li key={as}>
            <strong>{name ? <NameText value={name} /> : t('missing')}</strong>
            <span>{as}</span>
            {at && (
              <span className={lines.quiet}>
                <InstantText value={at} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
};
