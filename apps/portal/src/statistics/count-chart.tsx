import { type Grouping, type Measure } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { ChartCard, type ChartCardProps } from '../shell/figures/chart-card';
import { useFormats } from '../shell/formats/use-formats';
import { readShown, type Shown } from './count-query';
import { useGroupWords } from './group-words';
import type { CountRow, Counts } from './statistics.api';
import type { CountSearch } from './use-count-search';

const FLOW: readonly Measure[] = ['admitted', 'completed', 'discharged_otherwise'];
/** More columns than this are read better as a line. */
const MOST_COLUMNS = 24;

const kindFor = (groupBy: Grouping, count: number): ChartCardProps['kind'] => {
  if (groupBy !== 'month') return 'rows';
  return count > MOST_COLUMNS ? 'line' : 'bars';
};

const measuresOf = (shown: Shown): readonly Measure[] => (shown === 'flow' ? FLOW : [shown]);

/** Centres stand by size, since that is the question; the rest keeps its own order. */
const arranged = (rows: readonly CountRow[], groupBy: Grouping, first: Measure): readonly CountRow[] =>
  groupBy === 'centre' ? rows.toSorted((one, other) => other.counts[first] - one.counts[first]) : rows;

interface CountChartProps {
  counts: Counts | undefined;
  rows: readonly CountRow[];
  counted: CountSearch;
}

export const CountChart = ({ counts, rows, counted }: CountChartProps) => {
  const { t } = useTranslation('statistics');
  const formats = useFormats();
  const words = useGroupWords();
  const groupBy = counts?.groupBy ?? counted.query.groupBy;
  const shown = readShown(counted.search['show'], groupBy);
  const measures = measuresOf(shown);
  const data = arranged(rows, groupBy, measures[0] ?? 'admitted').map((row) => ({
    group: words.ofRow(groupBy, row),
    ...Object.fromEntries(measures.map((measure) => [measure, row.counts[measure]])),
  }));
  const days = { from: formats.day(counted.query.from), to: formats.day(counted.query.to) };
  return (
    <ChartCard
      title={t('chart.title', { measure: t(`measure.${shown}`), by: t(`by.${groupBy}`) })}
      definition={t(`definition.${shown}`, days)}
      kind={kindFor(groupBy, rows.length)}
      data={counts ? data : undefined}
      by="group"
      byLabel={t(`groupBy.${groupBy}`)}
      series={measures.map((measure) => ({ name: measure, label: t(`measure.${measure}`) }))}
    />
  );
};
