import '@mantine/charts/styles.layer.css';
import { BarChart, LineChart } from '@mantine/charts';
import { formatNumber } from '../formats/digits';
import { useLanguage } from '../i18n/use-language';
import type { ChartCardProps, ChartRow } from './chart-card';

const COLOURS = [
  'var(--najat-chart-1)',
  'var(--najat-chart-2)',
  'var(--najat-chart-3)',
  'var(--najat-chart-4)',
  'var(--najat-chart-5)',
];
const ROW_HEIGHT = 48;

/** Loaded only with the first chart. Time runs the way the page reads. */
export default function Chart({
  kind,
  data,
  by,
  series,
  title,
}: ChartCardProps & { data: readonly ChartRow[] }) {
  const { dir } = useLanguage();
  const isRtl = dir === 'rtl';
  const isRows = kind === 'rows';
  const rows = [...data];
  const shared = {
    dataKey: by,
    series: series.map(({ name, label, color }, index) => ({
      name,
      label,
      color: color ?? COLOURS[index % COLOURS.length] ?? COLOURS[0] ?? '',
    })),
    withLegend: series.length > 1,
    valueFormatter: (value: number) => formatNumber(value),
    xAxisProps: { reversed: isRtl, tickMargin: 8, allowDecimals: false },
    yAxisProps: {
      orientation: isRtl ? 'right' : 'left',
      width: isRows ? 150 : 56,
      tickMargin: 8,
      allowDecimals: false,
      tick: { textAnchor: isRtl ? 'start' : 'end' },
    },
    gridAxis: isRows ? 'y' : 'x',
    'aria-label': title,
    role: 'img',
  } as const;
  const height = isRows ? Math.max(200, data.length * ROW_HEIGHT) : 300;
  if (kind === 'line') return <LineChart h={height} data={rows} {...shared} curveType="monotone" />;
  return (
    <BarChart
      h={height}
      data={rows}
      {...shared}
      type={kind === 'stacked' ? 'stacked' : 'default'}
      orientation={isRows ? 'vertical' : 'horizontal'}
      maxBarWidth={40}
      barProps={{ isAnimationActive: false }}
    />
  );
}
