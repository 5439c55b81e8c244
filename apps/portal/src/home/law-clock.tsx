import { addressOf, type AlarmLevel, workListOf } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { today } from '../shell/formats/day';
import { useFormats } from '../shell/formats/use-formats';
import { useWord } from '../shell/i18n/words';
import { PageLink } from '../shell/layout/page-link';
import { splitAddress } from '../shell/list/list-table';
import { ALARM_ICON } from '../shell/record/alarm';
import { useAccount } from '../shell/session/session';
import type { WorkItemView } from './home.api';
import classes from './home.module.css';
import { isOnClock, levelOf, type ClockItem } from './work-items';

interface Alarm extends WorkItemView {
  readonly item: ClockItem;
}

/** What an alarm is called: what goes on past a term, or how many days are left when it begins. */
const useAlarmName = () => {
  const { t } = useTranslation('home');
  const say = useWord();
  const formats = useFormats();
  return (level: AlarmLevel, days: number | undefined): string => {
    if (level === 'held' || level === 'attended') return t(`clock.${level}`);
    if (days === undefined) return say(`referral:term.attention.${level}`);
    return days === 0 ? t('clock.today') : t('clock.within', { days: formats.days(days) });
  };
};

/** Terms by how pressing they are: each alarm by its words, its shape and its colour, and never by colour alone. */
export const LawClock = ({ items }: { items: readonly WorkItemView[] }) => {
  const { t } = useTranslation('home');
  const alarms = items.filter((view): view is Alarm => isOnClock(view.item));
  if (alarms.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>{t('clock.title')}</h2>
      <ul className={classes.clock}>
        {alarms.map((view) => (
          <AlarmCount key={view.item} view={view} />
        ))}
      </ul>
    </section>
  );
};

const AlarmCount = ({ view: { item, count, days } }: { view: Alarm }) => {
  const { t } = useTranslation('home');
  const formats = useFormats();
  const name = useAlarmName();
  const { discipline } = useAccount();
  const level = levelOf(item);
  const Icon = ALARM_ICON[level];
  const [path, search] = splitAddress(addressOf(workListOf(item, { discipline, today: today() })));
  return (
    <li className={classes.alarm} data-alarm={count > 0 ? level : undefined}>
      <PageLink to={path} search={search} className={classes.alarmLink} underline="never">
        <Icon size={22} aria-hidden />
        <span>{name(level, days)}</span>
        <strong>{formats.number(count)}</strong>
      </PageLink>
      {level === 'held' && <p className={classes.alarmNote}>{t(count > 0 ? 'clock.some' : 'clock.none')}</p>}
    </li>
  );
};
