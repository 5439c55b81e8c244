import { useTranslation } from 'react-i18next';
import { ActionBar } from '../shell/action/action-bar';
import { useCan } from '../shell/can';
import { Reports } from '../shell/report/reports';
import { CaseFrame } from '../shell/case/case-frame';
import { CaseProblem } from '../shell/case/case-problem';
import { TermPanel } from '../shell/case/term-panel';
import { useAdmission } from '../shell/case/use-admission';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { PageButton, usePageParam } from '../shell/layout/page-link';
import { Columns, Section } from '../shell/layout/section';
import { LookLinks } from '../shell/record/look-links';
import { Timeline } from '../shell/record/timeline';
import { useHistory } from '../shell/use-history';
import { Absences } from './absences';
import { admissionActions } from './admission-actions';
import { type Admission, useAdmissionTimeline } from './admission.api';
import { DischargeFacts, OrderFacts, PersonFacts, StayFacts } from './admission-facts';
import classes from './admission.module.css';
import { Ledger } from './ledger';
import { PhasesAtGlance } from './phases-at-glance';

const History = ({ admission: { id, referralId, person } }: { admission: Admission }) => {
  const { t } = useTranslation('admission');
  const entriesOf = useHistory();
  const { data, error, refetch } = useAdmissionTimeline(id);
  return (
    <Section title={t('history')} actions={<LookLinks personId={person?.id} log={{ referralId }} />}>
      <Timeline entries={entriesOf(data?.items)} error={error} onRetry={() => void refetch()} />
    </Section>
  );
};

const OrderSection = ({ admission }: { admission: Admission }) => {
  const { t } = useTranslation('admission');
  const open = useCan('referral.read') && (
    <PageButton variant="default" to={`/referrals/${admission.referralId}`}>
      {t('order.open')}
    </PageButton>
  );
  return (
    <div className={classes.side}>
      <Section title={t('order.title')} actions={open}>
        <OrderFacts admission={admission} />
        <Ledger entries={admission.entries} />
      </Section>
      {admission.state === 'active' && <TermPanel referralId={admission.referralId} term={admission.term} />}
    </div>
  );
};

export default function AdmissionPage() {
  const { t } = useTranslation('admission');
  const id = usePageParam('id');
  const seesPhases = useCan('phase.read');
  const { data, error, refetch } = useAdmission(id);
  if (error) return <CaseProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageWaiting />;
  return (
    <CaseFrame
      admission={data}
      tab="stay"
      actions={<ActionBar table={admissionActions} actions={data.actions} record={data} />}
    >
      {data.state === 'discharged' && (
        <Section title={t('discharge.title')}>
          <DischargeFacts admission={data} />
        </Section>
      )}
      {data.person && (
        <Section title={t('person.title')}>
          <PersonFacts person={data.person} />
        </Section>
      )}
      <Section title={t('stay')}>
        <StayFacts admission={data} />
      </Section>
      {(data.absences.length > 0 || (data.kind === 'residential' && data.state === 'active')) && (
        <Section title={t('absence.title')}>
          <Absences admission={data} />
        </Section>
      )}
      <Reports referralId={data.referralId} />
      <Columns>
        <OrderSection admission={data} />
        <div className={classes.side}>
          {seesPhases && <PhasesAtGlance id={id} />}
          <History admission={data} />
        </div>
      </Columns>
    </CaseFrame>
  );
}
