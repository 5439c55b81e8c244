import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PhaseStateBadge } from '../shell/case/phase-state';
import { ProblemView } from '../shell/feedback/problem-view';
import { DayText } from '../shell/formats/text';
import { useWord } from '../shell/i18n/words';
import { PageButton, PageLink } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { type Phase, usePhasesOf } from './admission.api';
import classes from './admission.module.css';

const PhaseLine = ({ phase }: { phase: Phase }) => {
  const { t } = useTranslation('admission');
  const say = useWord();
  return (
    <li>
      <div>
        <PageLink to={`/phases/${phase.id}`} fw={600}>
          {say(`shell:discipline.${phase.discipline}`)}
        </PageLink>
        <div className={classes.quiet}>
          {phase.lastSessionOn ? (
            <>
              {t('lastSession')} <DayText value={phase.lastSessionOn} />
            </>
          ) : (
            t('noSession')
          )}
        </div>
      </div>
      <PhaseStateBadge state={phase.state} />
    </li>
  );
};

/** Where each of the five disciplines stands. */
export const PhasesAtGlance = ({ id }: { id: string }) => {
  const { t } = useTranslation('admission');
  const { data, error, refetch } = usePhasesOf(id, true);
  const open = (
    <PageButton variant="default" to={`/admissions/${id}/treatment`}>
      {t('openTreatment')}
    </PageButton>
  );
  return (
    <Section title={t('treatment')} actions={open}>
      {error && <ProblemView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={220} />}
      <ul className={classes.phases}>
        {data?.items.map((phase) => (
          <PhaseLine key={phase.id} phase={phase} />
        ))}
      </ul>
    </Section>
  );
};
