import { Group } from '@mantine/core';
import { isVoluntary } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { ProblemView } from '../shell/feedback/problem-view';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { Page } from '../shell/layout/page';
import { PageButton, usePageParam } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { ActionBar } from '../shell/action/action-bar';
import { Can } from '../shell/can';
import { Attachments } from '../shell/attachment/attachments';
import { EmergencyBanner } from '../shell/case/emergency-banner';
import { TermPanel } from '../shell/case/term-panel';
import { Hearings } from '../shell/hearing/hearings';
import { Reports } from '../shell/report/reports';
import { LookLinks } from '../shell/record/look-links';
import { PersonHeader } from '../shell/record/person-header';
import { Timeline } from '../shell/record/timeline';
import { useHistory } from '../shell/use-history';
import { Attendance } from './attendance';
import { Milestones } from './milestones';
import { OrderLedger } from './order-ledger';
import { Notices } from './notices';
import { type ReferralView, useReferral, useReferralHistory } from './referral.api';
import { referralActions } from './referral-actions';
import { EndNote, OrderFacts, PersonFacts } from './referral-facts';
import { ReferralState } from './referral-state';

export default function ReferralPage() {
  const { t } = useTranslation('referral');
  const { data, error, refetch } = useReferral(usePageParam('id'));
  if (error) {
    return (
      <Page title={t('title')} hideTitle crumbs={[{ label: t('title'), to: '/referrals' }]}>
        <ProblemView error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  return data ? <ReferralFile referral={data} /> : <PageWaiting />;
}

const ReferralFile = ({ referral }: { referral: ReferralView }) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const name = usePlaceName();
  const { personName, caseNumber, person, admissionId } = referral;
  const actions = (
    <Group gap="xs">
      <ActionBar table={referralActions} actions={referral.actions} record={referral} />
      {admissionId && (
        <Can permission="admission.read">
          <PageButton to="/admissions/$id" params={{ id: admissionId }} variant="default">
            {t('openStay')}
          </PageButton>
        </Can>
      )}
    </Group>
  );
  return (
    <Page title={personName || caseNumber} hideTitle crumbs={[{ label: t('title'), to: '/referrals' }]}>
      <EmergencyBanner referralId={referral.id} />
      <PersonHeader
        name={personName || caseNumber}
        caseNumber={personName ? caseNumber : null}
        legalBasis={say(`shell:legalBasis.${referral.legalBasis}`)}
        centre={name(referral.centre)}
        term={referral.term}
        status={<ReferralState state={referral.state} />}
        actions={actions}
      />
      <Milestones referral={referral} />
      <EndNote referral={referral} />
      <TermPanel referralId={referral.id} term={referral.term} />
      <OrderFacts referral={referral} />
      {person && <PersonFacts person={person} />}
      <Attendance referral={referral} />
      <OrderLedger referral={referral} />
      {!isVoluntary(referral.legalBasis) && <Hearings referralId={referral.id} caseNumber={caseNumber} />}
      {isVoluntary(referral.legalBasis) ? (
        <Notices referralId={referral.id} />
      ) : (
        <Reports referralId={referral.id} />
      )}
      <Attachments
        referralId={referral.id}
        entries={referral.entries}
        isVoluntary={isVoluntary(referral.legalBasis)}
      />
      <History id={referral.id} personId={person?.id} />
    </Page>
  );
};

const History = ({ id, personId }: { id: string; personId: string | undefined }) => {
  const { t } = useTranslation('referral');
  const tell = useHistory();
  const { data, error, refetch } = useReferralHistory(id);
  return (
    <Section title={t('history')} actions={<LookLinks personId={personId} log={{ referralId: id }} />}>
      <Timeline entries={tell(data?.items)} error={error} onRetry={() => void refetch()} />
    </Section>
  );
};
