import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../shell/action/action-bar';
import { PhaseStateBadge } from '../shell/case/phase-state';
import { useWord } from '../shell/i18n/words';
import { PageLink } from '../shell/layout/page-link';
import { AttendanceBar, useRate } from './attendance-bar';
import { DISCIPLINE_ICON } from './discipline-icon';
import { phaseActions } from './phase-actions';
import { LastSession, PhaseDates } from './phase-dates';
import type { PhaseRow } from './treatment.api';
import classes from './treatment.module.css';

const Rate = ({ phase }: { phase: PhaseRow }) => {
  const { t } = useTranslation('treatment');
  const rate = useRate()(phase.attendance.rate);
  if (!rate) return null;
  return (
    <div className={classes.rate}>
      <strong className="figures">{rate}</strong> {t('attended')}
    </div>
  );
};

/** One discipline of one person's programme. */
export const PhaseCard = ({ phase }: { phase: PhaseRow }) => {
  const say = useWord();
  const Icon = DISCIPLINE_ICON[phase.discipline];
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <Icon size={26} stroke={1.6} aria-hidden />
        <Title order={2} size="h3">
          <PageLink to={`/phases/${phase.id}`} inherit>
            {say(`shell:discipline.${phase.discipline}`)}
          </PageLink>
        </Title>
        <PhaseStateBadge state={phase.state} />
      </div>
      <div className={classes.dates}>
        <PhaseDates phase={phase} />
      </div>
      <Rate phase={phase} />
      <AttendanceBar counts={phase.attendance} />
      <LastSession phase={phase} />
      {phase.actions.length > 0 && (
        <div className={classes.cardFoot}>
          <ActionBar table={phaseActions} actions={phase.actions} record={phase} />
        </div>
      )}
    </li>
  );
};
