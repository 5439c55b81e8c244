import { Button, Skeleton, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFilterOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../feedback/empty-state';
import { ProblemView } from '../feedback/problem-view';
import { formatNumber } from '../formats/digits';
import { useFormats } from '../formats/use-formats';
import classes from './list.module.css';
import { ListCards } from './list-cards';
import type { ListSpec } from './list-spec';
import { ListTable } from './list-table';
import type { ListState } from './use-list';

interface ListPanelProps<Row> {
  caption: string;
  spec: ListSpec<Row>;
  list: ListState<Row>;
  /** Draws the rows where they are no table. */
  children?: (rows: readonly Row[]) => ReactNode;
}

const WAITING_ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

const Waiting = () => {
  const { t } = useTranslation();
  return (
    <Stack gap={20} className={classes.skeleton} role="status" aria-label={t('loading')}>
      {WAITING_ROWS.map((row) => (
        <Skeleton key={row} height={24} />
      ))}
    </Stack>
  );
};

const Nobody = <Row,>({ spec, list }: Pick<ListPanelProps<Row>, 'spec' | 'list'>) => {
  const { t } = useTranslation();
  if (!list.isFiltered) return <EmptyState {...spec.empty} />;
  return (
    <EmptyState
      icon={IconFilterOff}
      title={t('list.noMatch')}
      text={t('list.noMatchText')}
      action={
        <Button variant="default" mt="xs" onClick={list.clear}>
          {t('filter.clear')}
        </Button>
      }
    />
  );
};

const Foot = <Row,>({ list }: { list: ListState<Row> }) => {
  const { t } = useTranslation();
  const { result, rows, total, more } = list;
  return (
    <div className={classes.foot}>
      <span className="figures" aria-live="polite">
        {t(more ? 'list.shownOfMore' : 'list.shown', {
          shown: formatNumber(rows.length),
          total: formatNumber(Math.max(total ?? 0, rows.length)),
        })}
      </span>
      {result.hasNextPage && (
        <Button
          variant="default"
          loading={result.isFetchingNextPage}
          onClick={() => void result.fetchNextPage()}
          className="no-print"
        >
          {t('list.more')}
        </Button>
      )}
    </div>
  );
};

/** The rows of a list, or why there are none. */
export const ListPanel = <Row,>({ caption, spec, list, children }: ListPanelProps<Row>) => {
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const { result, rows } = list;
  const Rows = isPhone ? ListCards : ListTable;
  if (result.isPending)
    return (
      <div className={classes.panel}>
        <Waiting />
      </div>
    );
  if (result.isError && rows.length === 0)
    return (
      <div className={classes.panel}>
        <ProblemView error={result.error} onRetry={() => void result.refetch()} />
      </div>
    );
  if (rows.length === 0)
    return (
      <div className={classes.panel}>
        <Nobody spec={spec} list={list} />
      </div>
    );
  return (
    <div className={classes.panel} aria-busy={result.isPlaceholderData}>
      {children ? (
        children(rows)
      ) : (
        <Rows
          caption={caption}
          columns={spec.columns ?? []}
          rows={rows}
          rowKey={spec.rowKey}
          rowTo={spec.rowTo}
          sort={list.sort}
          onSort={(sort) => list.set({ sort })}
        />
      )}
      <Foot list={list} />
    </div>
  );
};

export const useListLead = <Row,>(list: ListState<Row>): string => {
  const formats = useFormats();
  const { t } = useTranslation();
  if (list.total === null) return t('loading');
  return list.more ? t('list.totalOver', { shown: formatNumber(list.total) }) : formats.count(list.total);
};
