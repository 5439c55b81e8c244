import { useTranslation } from 'react-i18next';
import { ProblemView } from '../shell/feedback/problem-view';
import { useFormats } from '../shell/formats/use-formats';
import { Page } from '../shell/layout/page';
import { CountChart } from './count-chart';
import { CountFilters, GroupControls, PeriodControls } from './count-controls';
import { CountTable } from './count-table';
import { CountTiles } from './count-tiles';
import { useGroupWords } from './group-words';
import { monthsBetween } from './period';
import { type CountRow, type Counts, useCounts } from './statistics.api';
import classes from './statistics.module.css';
import { useCountSearch } from './use-count-search';

const NOTHING = {
  referred: 0,
  admitted: 0,
  in_residence: 0,
  completed: 0,
  discharged_otherwise: 0,
  sustained: 0,
  held_past_expiry: 0,
  days_held_past_expiry: 0,
} as const satisfies CountRow['counts'];

/** Time has no gaps: a month in which nothing happened stands in the row as such. */
const withEveryMonth = (rows: readonly CountRow[]): readonly CountRow[] => {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return rows;
  const known = new Map(rows.map((row) => [row.key, row]));
  return monthsBetween(first.key, last.key).map(
    (key) => known.get(key) ?? { key, centre: null, counts: NOTHING },
  );
};

const useRows = (counts: Counts | undefined): readonly CountRow[] => {
  const words = useGroupWords();
  if (!counts) return [];
  const rows = words.inOrder(counts.groupBy, counts.rows);
  return counts.groupBy === 'month' ? withEveryMonth(rows) : rows;
};

/** What was counted, over which days, by which definition; every figure opens its cases. */
export default function StatisticsPage() {
  const { t } = useTranslation('statistics');
  const formats = useFormats();
  const counted = useCountSearch();
  const { data: counts, error, refetch, isPlaceholderData } = useCounts(counted.query);
  const rows = useRows(counts);
  const { from, to } = counted.query;
  const lead = t(counts ? 'leadAsOf' : 'lead', {
    from: formats.day(from),
    to: formats.day(to),
    asOf: counts ? formats.day(counts.asOf) : '',
  });
  return (
    <Page title={t('title')} lead={lead}>
      <PeriodControls counted={counted} />
      <CountFilters counted={counted} />
      {error ? (
        <ProblemView error={error} onRetry={() => void refetch()} />
      ) : (
        <div aria-busy={isPlaceholderData} className={classes.figures}>
          <CountTiles counts={counts} counted={counted} />
          <GroupControls counted={counted} />
          <CountChart counts={counts} rows={rows} counted={counted} />
          {counts && <CountTable counts={counts} rows={rows} counted={counted} />}
        </div>
      )}
    </Page>
  );
}
