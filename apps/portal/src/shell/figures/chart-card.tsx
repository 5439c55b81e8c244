import { SegmentedControl, Skeleton, Table } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../feedback/empty-state';
import { formatNumber } from '../formats/digits';
import { Section } from '../layout/section';
import classes from './figures.module.css';

const Chart = lazy(() => import('./chart'));

export type ChartRow = Record<string, string | number>;

export interface ChartSeries {
  name: string;
  label: string;
  /** A theme colour, such as `petrol.7`; given in turn when absent. */
  color?: string;
}

export interface ChartCardProps {
  title: string;
  /** Cohort, period and what is counted: no figure stands without it. */
  definition: string;
  kind: 'bars' | 'stacked' | 'rows' | 'line';
  data: readonly ChartRow[] | undefined;
  /** The property that names each row, and what that property is called. */
  by: string;
  byLabel: string;
  series: readonly ChartSeries[];
}

const ChartTable = ({ data, by, byLabel, series, title }: ChartCardProps & { data: readonly ChartRow[] }) => (
  <div className={classes.tableBox} tabIndex={0} role="region" aria-label={title}>
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{byLabel}</Table.Th>
          {series.map(({ name, label }) => (
            <Table.Th key={name} scope="col" ta="end">
              {label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {data.map((row) => (
          <Table.Tr key={String(row[by])}>
            <Table.Th scope="row" fw={400}>
              {row[by]}
            </Table.Th>
            {series.map(({ name }) => (
              <Table.Td key={name} ta="end">
                {formatNumber(Number(row[name] ?? 0))}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </div>
);

/** A chart, and the same figures as a table for whoever reads those better. */
export const ChartCard = (props: ChartCardProps) => {
  const { t } = useTranslation();
  const [view, setView] = useState('chart');
  const { title, definition, data } = props;
  const toggle = (
    <SegmentedControl
      value={view}
      onChange={setView}
      aria-label={t('chart.view')}
      data={[
        { value: 'chart', label: t('chart.chart') },
        { value: 'table', label: t('chart.table') },
      ]}
    />
  );
  return (
    <Section title={title} actions={toggle}>
      <div className={classes.definition}>{definition}</div>
      {!data ? (
        <Skeleton height={280} />
      ) : data.length === 0 ? (
        <EmptyState title={t('chart.nothing')} />
      ) : null}
      {data && data.length > 0 && view === 'table' && <ChartTable {...props} data={data} />}
      {data && data.length > 0 && view === 'chart' && (
        <Suspense fallback={<Skeleton height={280} />}>
          <Chart {...props} data={data} />
        </Suspense>
      )}
    </Section>
  );
};
