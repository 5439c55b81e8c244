import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../shell/action/action-bar';
import { Can } from '../shell/can';
import { CaseProblem } from '../shell/case/case-problem';
import type { EmergencyAccess } from '../shell/case/emergency.api';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { Identifier, InstantText, NameText } from '../shell/formats/text';
import { usePlaceName } from '../shell/formats/use-place-name';
import { Page } from '../shell/layout/page';
import { PageButton, usePageParam } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { type Fact, FactList } from '../shell/record/fact-list';
import { type ReviewableAccess, useEmergencyAccess } from './emergency-access.api';
import { AccessState, useOpenerRole } from './emergency-access-words';
import classes from './emergency-access.module.css';
import { Looks } from './looks';
import { accessActions } from './review-dialog';

export default function EmergencyAccessPage() {
  const { data, error, refetch } = useEmergencyAccess(usePageParam('id'));
  if (error) return <CaseProblem error={error} onRetry={() => void refetch()} />;
  return data ? <Access access={data} /> : <PageWaiting />;
}

const Access = ({ access }: { access: ReviewableAccess }) => {
  const { t } = useTranslation('emergency-access');
  const { referralId } = access;
  return (
    <Page
      title={access.personName ?? t('list.noFile')}
      lead={<AccessState state={access.state} />}
      crumbs={[{ label: t('title'), to: '/emergency-accesses' }]}
      actions={
        <Group gap="xs">
          <ActionBar table={accessActions} actions={access.actions} record={access} />
          {referralId && (
            <Can permission="referral.read">
              <PageButton to="/referrals/$id" params={{ id: referralId }} variant="default">
                {t('facts.openFile')}
              </PageButton>
            </Can>
          )}
        </Group>
      }
    >
      <Opening access={access} />
      {referralId && <Looks looks={access.looks} />}
      {referralId && <Review access={access} />}
    </Page>
  );
};

const useFileFacts = ({ caseNumber, personName, centre }: EmergencyAccess): Fact[] => {
  const { t } = useTranslation('emergency-access');
  const placeName = usePlaceName();
  if (!caseNumber) return [{ label: t('facts.file'), value: t('list.noFile') }];
  const file = (
    <>
      {personName && (
        <>
          <NameText value={personName} />
          {' · '}
        </>
      )}
      <Identifier value={caseNumber} />
    </>
  );
  return [
    { label: t('facts.file'), value: file },
    { label: t('facts.centre'), value: centre && placeName(centre) },
  ];
};

const useClosing = (access: EmergencyAccess): Fact[] => {
  const { t } = useTranslation('emergency-access');
  const { state, endedAt, endsAt } = access;
  if (!endsAt) return [];
  if (state === 'open') return [{ label: t('facts.closesAt'), value: <InstantText value={endsAt} /> }];
  return [{ label: t('facts.closedAt'), value: <InstantText value={endedAt ?? endsAt} /> }];
};

const Opening = ({ access }: { access: EmergencyAccess }) => {
  const { t } = useTranslation('emergency-access');
  const placeName = usePlaceName();
  const roleOf = useOpenerRole();
  const facts: Fact[] = [
    { label: t('facts.who'), value: <NameText value={access.openedBy} /> },
    { label: t('facts.role'), value: roleOf(access) },
    { label: t('facts.from'), value: placeName(access.openerCentre) },
    ...useFileFacts(access),
    { label: t('facts.soughtBy'), value: t(`soughtBy.${access.soughtBy}`) },
    { label: t('facts.openedAt'), value: <InstantText value={access.openedAt} /> },
    ...useClosing(access),
    { label: t('facts.reason'), value: t(`reason.${access.reason}`) },
    { label: t('facts.words'), value: <Words text={access.words} />, wide: true },
  ];
  return (
    <Section title={t('facts.title')}>
      <FactList facts={facts} />
    </Section>
  );
};

const Review = ({ access }: { access: EmergencyAccess }) => {
  const { t } = useTranslation('emergency-access');
  const { outcome, note, reviewedBy, reviewedAt, state } = access;
  return (
    <Section title={t('review.section')}>
      {outcome ? (
        <FactList
          facts={[
            { label: t('review.outcome'), value: t(`outcome.${outcome}`) },
            { label: t('review.by'), value: reviewedBy && <NameText value={reviewedBy} /> },
            { label: t('review.at'), value: <InstantText value={reviewedAt} /> },
            { label: t('review.note'), value: note && <Words text={note} />, wide: true },
          ]}
        />
      ) : (
        <Text c="dimmed">{t(state === 'open' ? 'review.waitingOpen' : 'review.waiting')}</Text>
      )}
    </Section>
  );
};

const Words = ({ text }: { text: string }) => (
  <bdi className={classes.words} dir="auto">
    {text}
  </bdi>
);
