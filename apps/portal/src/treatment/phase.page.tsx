import { Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../shell/action/action-bar';
import { CaseFrame } from '../shell/case/case-frame';
import { CaseProblem } from '../shell/case/case-problem';
import { PhaseStateBadge } from '../shell/case/phase-state';
import { useAdmission } from '../shell/case/use-admission';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { useWord } from '../shell/i18n/words';
import { usePageParam } from '../shell/layout/page-link';
import { Columns, Section } from '../shell/layout/section';
import { Timeline } from '../shell/record/timeline';
import { useHistory } from '../shell/use-history';
import { DISCIPLINE_ICON } from './discipline-icon';
import { phaseActions } from './phase-actions';
import { AttendanceSummary } from './phase-attendance';
import { PhaseDates } from './phase-dates';
import { Sessions } from './phase-sessions';
import { type Phase, usePhase, usePhaseTimeline } from './treatment.api';
import classes from './treatment.module.css';

const Heading = ({ phase }: { phase: Phase }) => {
  const say = useWord();
  const Icon = DISCIPLINE_ICON[phase.discipline];
  return (
    <div className={classes.phaseHead}>
      <div className={classes.phaseName}>
        <Icon size={28} stroke={1.6} aria-hidden />
        <Title order={2}>{say(`shell:discipline.${phase.discipline}`)}</Title>
        <PhaseStateBadge state={phase.state} />
      </div>
      <ActionBar table={phaseActions} actions={phase.actions} record={phase} />
    </div>
  );
};

/** Not a refusal: the discipline keeps what was said to itself, and the rest of the page is there. */
const KeptWithin = ({ phase }: { phase: Phase }) => {
  const { t } = useTranslation('treatment');
  const say = useWord();
  return (
    <Section title={t('kept.title')}>
      <div className={classes.calm}>
        <IconLock size={22} stroke={1.7} aria-hidden />
        <div>{t('kept.text', { discipline: say(`shell:discipline.${phase.discipline}`) })}</div>
      </div>
    </Section>
  );
};

const History = ({ id }: { id: string }) => {
  const { t } = useTranslation('treatment');
  const entriesOf = useHistory();
  const { data, error, refetch } = usePhaseTimeline(id);
  return (
    <Section title={t('history')}>
      <Timeline entries={entriesOf(data?.items)} error={error} onRetry={() => void refetch()} />
    </Section>
  );
};

const PhaseBody = ({ phase }: { phase: Phase }) => {
  const { t } = useTranslation('treatment');
  return (
    <>
      <Heading phase={phase} />
      <Columns>
        <Section title={t('plan.heading')}>
          <PhaseDates phase={phase} />
          {phase.goals && <p className={classes.goals}>{phase.goals}</p>}
          {phase.endWords && <p className={classes.goals}>{phase.endWords}</p>}
        </Section>
        <AttendanceSummary phase={phase} />
      </Columns>
      {phase.sessions ? <Sessions phase={phase} sessions={phase.sessions} /> : <KeptWithin phase={phase} />}
      <History id={phase.id} />
    </>
  );
};

export default function PhasePage() {
  const phase = usePhase(usePageParam('id'));
  const admission = useAdmission(phase.data?.admissionId ?? '', phase.data !== undefined);
  const error = phase.error ?? admission.error;
  if (error)
    return <CaseProblem error={error} onRetry={() => void (phase.error ? phase : admission).refetch()} />;
  if (!phase.data || !admission.data) return <PageWaiting />;
  return (
    <CaseFrame admission={admission.data} tab="treatment">
      <PhaseBody phase={phase.data} />
    </CaseFrame>
  );
}
