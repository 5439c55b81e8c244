import type { Schema } from '@najat/contract';
import { IconAlertTriangleFilled, IconHourglassHigh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../formats/use-formats';
import { useWord } from '../i18n/words';
import classes from './record.module.css';
import { StatusBadge, type Tone } from './status-badge';

export type Term = Schema<'TermStandingView'>;

const TONE: Readonly<Record<Term['status'], Tone>> = {
  no_order: 'waiting',
  no_term: 'attention',
  running: 'active',
  due_soon: 'attention',
  overdue: 'danger',
  ended: 'stopped',
  voluntary: 'stopped',
};
/** How the box of a page's head looks; red is kept for who is held with nothing to cover it. */
const LOOK: Readonly<Partial<Record<Term['status'], 'soon' | 'over'>>> = {
  no_term: 'soon',
  due_soon: 'soon',
  overdue: 'over',
};

/** In one phrase: the days left, or how it stands without any. */
const usePhrase = () => {
  const { t } = useTranslation();
  const say = useWord();
  const formats = useFormats();
  return ({ status, daysLeft, daysHeldPastExpiry }: Term): string => {
    if (daysLeft === 0) return t('term.lastDay');
    if (daysLeft !== null) return t('days.left', { count: daysLeft, shown: formats.number(daysLeft) });
    if (status === 'overdue' && daysHeldPastExpiry > 0)
      return t('term.heldPast', { days: formats.days(daysHeldPastExpiry) });
    return say(`case:term.status.${status}`);
  };
};

/** How long the person may still be held: the figure that heads their page. */
export const TermLeft = ({ term }: { term: Term }) => {
  const { t } = useTranslation();
  const formats = useFormats();
  const phrase = usePhrase();
  const Icon = term.status === 'overdue' ? IconAlertTriangleFilled : IconHourglassHigh;
  const over = term.status === 'overdue' || term.status === 'ended';
  return (
    <div className={classes.term} data-state={LOOK[term.status]}>
      <div className={classes.termFigure}>
        <Icon size={20} aria-hidden />
        {phrase(term)}
      </div>
      {term.to && <div>{t(over ? 'term.endedOn' : 'term.until', { day: formats.day(term.to) })}</div>}
    </div>
  );
};

/** The same in a row of a list. */
export const TermBadge = ({ term }: { term: Term | null }) => {
  const phrase = usePhrase();
  if (term === null) return null;
  if (term.status === 'running') return <span className="figures">{phrase(term)}</span>;
  return <StatusBadge tone={TONE[term.status]} label={phrase(term)} />;
};
