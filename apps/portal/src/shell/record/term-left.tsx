import { IconAlertTriangleFilled, IconHourglassHigh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { daysBetween, today } from '../formats/day';
import { useFormats } from '../formats/use-formats';
import classes from './record.module.css';
import { StatusBadge } from './status-badge';

const SOON_DAYS = 14;

type TermState = 'running' | 'soon' | 'over';

const stateOf = (days: number): TermState => (days < 0 ? 'over' : days <= SOON_DAYS ? 'soon' : 'running');

/** How long the person may still be held: the figure that heads their page. Red means the term has run out. */
export const TermLeft = ({ endsOn }: { endsOn: string }) => {
  const { t } = useTranslation();
  const formats = useFormats();
  const days = daysBetween(today(), endsOn);
  const state = stateOf(days);
  const Icon = state === 'over' ? IconAlertTriangleFilled : IconHourglassHigh;
  return (
    <div className={classes.term} data-state={state}>
      <div className={classes.termFigure}>
        <Icon size={20} aria-hidden />
        {state === 'over' ? t('term.over') : formats.fromToday(endsOn)}
      </div>
      <div>
        {state === 'over' ? formats.fromToday(endsOn) : t('term.until', { day: formats.day(endsOn) })}
      </div>
    </div>
  );
};

/** The same in a row of a list. */
export const TermBadge = ({ endsOn }: { endsOn: string | null | undefined }) => {
  const formats = useFormats();
  const { t } = useTranslation();
  if (!endsOn) return null;
  const state = stateOf(daysBetween(today(), endsOn));
  if (state === 'running') return <span className="figures">{formats.fromToday(endsOn)}</span>;
  return state === 'over' ? (
    <StatusBadge tone="danger" label={t('term.over')} />
  ) : (
    <StatusBadge tone="attention" label={formats.fromToday(endsOn)} />
  );
};
