import { useTranslation } from 'react-i18next';
import { DayText } from '../shell/formats/text';
import { today } from '../shell/formats/day';
import { useFormats } from '../shell/formats/use-formats';
import { useWord } from '../shell/i18n/words';
import { StatusBadge } from '../shell/record/status-badge';
import type { PhaseRow } from './treatment.api';
import classes from './treatment.module.css';

export const isPastPlan = ({ state, plannedTo }: PhaseRow): boolean =>
  state === 'in_progress' && plannedTo !== null && plannedTo < today();

/** Where the phase stands in time: planned, begun, ended, each only once it is known. */
export const PhaseDates = ({ phase }: { phase: PhaseRow }) => {
  const { t } = useTranslation('treatment');
  const say = useWord();
  const formats = useFormats();
  const { state, plannedFrom, plannedTo, startedOn, endedOn, endReason } = phase;
  if (!plannedFrom && !startedOn && !endedOn) return <div className={classes.quiet}>{t('notPlanned')}</div>;
  return (
    <>
      {plannedFrom && plannedTo && (
        <div>{t('planned', { from: formats.day(plannedFrom), to: formats.day(plannedTo) })}</div>
      )}
      {startedOn && <div>{t('begun', { day: formats.day(startedOn) })}</div>}
      {endedOn && (
        <div>{t(state === 'completed' ? 'completedOn' : 'endedOn', { day: formats.day(endedOn) })}</div>
      )}
      {endReason && <div>{t('because', { reason: say(`case:reason.${endReason}`) })}</div>}
      {isPastPlan(phase) && (
        <div className={classes.past}>
          <StatusBadge tone="attention" label={t('pastPlan')} />
        </div>
      )}
    </>
  );
};

export const LastSession = ({ phase }: { phase: PhaseRow }) => {
  const { t } = useTranslation('treatment');
  if (!phase.lastSessionOn) return null;
  return (
    <div className={classes.quiet}>
      {t('lastSession')} <DayText value={phase.lastSessionOn} />
    </div>
  );
};
