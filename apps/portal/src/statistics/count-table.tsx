import { Button, Table, Text } from '@mantine/core';
import { type Measure, MEASURES } from '@najat/domain';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shell/feedback/empty-state';
import { ProblemNote } from '../shell/feedback/problem-view';
import { useFormats } from '../shell/formats/use-formats';
import { asProblem } from '../shell/http/problem';
import { PageLink } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { useGroupWords } from './group-words';
import { type CountOf, type CountRow, type Counts, downloadCounts } from './statistics.api';
import classes from './statistics.module.css';
import type { CountSearch } from './use-count-search';

interface FigureProps {
  value: number;
  measure: Measure;
  /** Names the row for whoever hears the figure alone. */
  of: string;
  at?: string;
  counted: CountSearch;
}

/** A figure that opens what it counts; nothing stands behind a nought. */
const Figure = ({ value, measure, of, at, counted }: FigureProps) => {
  const { t } = useTranslation('statistics');
  const formats = useFormats();
  if (value === 0) return <span className={classes.nought}>{formats.number(0)}</span>;
  const shown = formats.number(value);
  const label = t('table.open', { shown, measure: t(`measure.${measure}`), of });
  return (
    <PageLink {...counted.rowsTo(measure, at)} className={classes.figure} aria-label={label}>
      {shown}
    </PageLink>
  );
};

interface LineProps {
  name: string;
  counts: CountOf;
  at?: string;
  counted: CountSearch;
}

const Line = ({ name, counts, at, counted }: LineProps) => (
  <Table.Tr>
    <Table.Th scope="row" className={classes.group}>
      {name}
    </Table.Th>
    {MEASURES.map((measure) => (
      <Table.Td key={measure} className={classes.cell}>
        <Figure
          value={counts[measure]}
          measure={measure}
          of={name}
          counted={counted}
          {...(at ? { at } : {})}
        />
      </Table.Td>
    ))}
  </Table.Tr>
);

interface CountTableProps {
  counts: Counts;
  rows: readonly CountRow[];
  counted: CountSearch;
}

const Head = ({ grouping }: { grouping: string }) => {
  const { t } = useTranslation('statistics');
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col" className={classes.group}>
          {grouping}
        </Table.Th>
        {MEASURES.map((measure) => (
          <Table.Th key={measure} scope="col" className={classes.cell}>
            {t(`measure.${measure}`)}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
};

const Rows = ({ counts, rows, counted }: CountTableProps) => {
  const { t } = useTranslation('statistics');
  const words = useGroupWords();
  const caption = t('table.title', { by: t(`by.${counts.groupBy}`) });
  return (
    <Table.ScrollContainer
      minWidth={640}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': caption } }}
    >
      <Table className={classes.table} verticalSpacing={10} horizontalSpacing="md" aria-label={caption}>
        <Head grouping={t(`groupBy.${counts.groupBy}`)} />
        <Table.Tbody>
          {rows.map((row) => (
            <Line
              key={row.key}
              name={words.ofRow(counts.groupBy, row)}
              counts={row.counts}
              at={row.key}
              counted={counted}
            />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Line name={t('table.total')} counts={counts.total} counted={counted} />
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
};

/** Every group with every figure; the chart's twin, and what the file holds. */
export const CountTable = ({ counts, rows, counted }: CountTableProps) => {
  const { t } = useTranslation('statistics');
  const { t: shell } = useTranslation('shell');
  const file = useMutation({ mutationFn: () => downloadCounts(counted.query) });
  const title = t('table.title', { by: t(`by.${counts.groupBy}`) });
  if (rows.length === 0) {
    return (
      <Section title={title}>
        <EmptyState title={shell('chart.nothing')} text={t('table.nothing')} />
      </Section>
    );
  }
  return (
    <Section
      title={title}
      flush
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={file.isPending}
          onClick={() => file.mutate()}
        >
          {t('table.download')}
        </Button>
      }
    >
      {file.error && <ProblemNote problem={asProblem(file.error)} />}
      <Rows counts={counts} rows={rows} counted={counted} />
      {counts.groupBy === 'month' && (
        <Text c="dimmed" className={classes.tableNote}>
          {t('table.standing')}
        </Text>
      )}
    </Section>
  );
};
