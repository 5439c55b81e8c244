import { addDays, isDay } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { today } from '../shell/formats/day';
import { useFormats } from '../shell/formats/use-formats';
import { useGo, usePageSearch } from '../shell/layout/page-link';

const dayIn = (text: string | undefined): string | undefined =>
  text !== undefined && isDay(text) ? text : undefined;

/** Which days the address asks for: one, today unless it says another, or a span of them. */
export const usePeriod = () => {
  const { t } = useTranslation('hearing');
  const formats = useFormats();
  const search = usePageSearch();
  const go = useGo();
  const [from, to] = [dayIn(search['from']), dayIn(search['to'])];
  const isSpan = from !== undefined || to !== undefined;
  const on = dayIn(search['on']) ?? today();
  const show = (day: string): void => {
    const { from: _from, to: _to, cursor: _cursor, ...rest } = search;
    go('/hearings', { ...rest, on: day }, { replace: true });
  };
  const say = (): string => {
    if (!isSpan) return t('day.title', { day: formats.dayLong(on) });
    if (from === undefined) return t('day.until', { to: formats.day(to ?? '') });
    if (to === undefined) return t('day.from', { from: formats.day(from) });
    return t('day.range', { from: formats.day(from), to: formats.day(to) });
  };
  return {
    isSpan,
    on,
    query: isSpan ? { from, to } : { from: on, to: on },
    words: say(),
    show,
    before: () => show(addDays(on, -1)),
    after: () => show(addDays(on, 1)),
  };
};

export type Period = ReturnType<typeof usePeriod>;
