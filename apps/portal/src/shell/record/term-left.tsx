import type { Schema } from '@najat/contract';
import { Badge } from '@mantine/core';
import { IconHourglassHigh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../formats/use-formats';
import { useWord } from '../i18n/words';
import { ALARM_ICON } from './alarm';
import classes from './record.module.css';
import { StatusBadge, type Tone } from './status-badge';

export type Term = Schema<'TermStandingView'>;

/** How a term without an alarm looks. */
const TONE: Readonly<Record<Term['status'], Tone>> = {
  no_order: 'waiting',
  no_term: 'attention',
  running: 'active',
  due_soon: 'attention',
  overdue: 'danger',
  ended: 'stopped',
  voluntary: 'stopped',
};

/** In one phrase: the days left, or how it stands without any. */
const usePhrase = () => {
  const { t } = useTranslation();
  const say = useWord();
  const formats = useFormats();
  return ({ status, alarm, daysLeft, daysHeldPastExpiry, daysWithoutBasis }: Term): string => {
    if (alarm === 'held' && daysHeldPastExpiry > 0)
      return t('term.heldPast', { days: formats.days(daysHeldPastExpiry) });
    if (alarm === 'held') return t('term.heldWithout', { days: formats.days(daysWithoutBasis) });
    if (alarm === 'attended') return t('term.attendedPast');
    if (daysLeft === 0) return t('term.lastDay');
    if (daysLeft !== null) return t('days.left', { count: daysLeft, shown: formats.number(daysLeft) });
    return say(`case:term.status.${status}`);
  };
};

/** How long the person may still be held: the figure that heads their page. */
export const TermLeft = ({ term }: { term: Term }) => {
  const { t } = useTranslation();
  const formats = useFormats();
  const phrase = usePhrase();
  const { alarm, status, to } = term;
  const Icon = alarm ? ALARM_ICON[alarm] : IconHourglassHigh;
  const over = status === 'overdue' || status === 'ended';
  return (
    <div className={classes.term} data-alarm={alarm ?? undefined} data-state={status}>
      <div className={classes.termFigure}>
        <Icon size={20} aria-hidden />
        {phrase(term)}
      </div>
      {to && <div>{t(over ? 'term.endedOn' : 'term.until', { day: formats.day(to) })}</div>}
    </div>
  );
};

/** The same in a row of a list. */
export const TermBadge = ({ term }: { term: Term | null }) => {
  const phrase = usePhrase();
  if (term === null) return null;
  const { alarm, status } = term;
  if (alarm) {
    const Icon = ALARM_ICON[alarm];
    return (
      <Badge
        classNames={{ root: classes.badge, label: classes.badgeLabel }}
        data-alarm={alarm}
        variant="light"
        leftSection={<Icon size={16} aria-hidden />}
      >
        {phrase(term)}
      </Badge>
    );
  }
  if (status === 'running') return <span className="figures">{phrase(term)}</span>;
  return <StatusBadge tone={TONE[status]} label={phrase(term)} />;
};
