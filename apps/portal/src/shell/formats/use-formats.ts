import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import {
  clockOfInstant,
  daysBetween,
  formatDay,
  formatDayLong,
  formatInstant,
  formatMonth,
  type IsoDay,
  today,
} from './day';
import { formatNumber } from './digits';

/** Everything that is written differently in another language. */
export const useFormats = () => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const distance = (days: number): string => {
    const count = Math.abs(days);
    const shown = formatNumber(count);
    if (days === 0) return t('days.today');
    return days > 0 ? t('days.left', { count, shown }) : t('days.ago', { count, shown });
  };
  const series = (words: readonly string[]): string => {
    const last = words.at(-1) ?? '';
    if (words.length < 2) return last;
    return t('series.last', { first: words.slice(0, -1).join(t('series.comma')), last });
  };
  return {
    day: (day: IsoDay) => formatDay(day, language),
    dayLong: (day: IsoDay) => formatDayLong(day, language),
    month: (month: string) => formatMonth(month, language),
    instant: (instant: string) => formatInstant(instant, language),
    time: clockOfInstant,
    /** "one, two and three". */
    series,
    number: formatNumber,
    /** "3 days left", "today", "3 days ago". */
    fromToday: (day: IsoDay) => distance(daysBetween(today(), day)),
    days: (count: number) => t('days.count', { count, shown: formatNumber(count) }),
    count: (count: number) => t('list.total', { count, shown: formatNumber(count) }),
  };
};
