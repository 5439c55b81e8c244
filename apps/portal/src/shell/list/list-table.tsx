import { Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink, useGo } from '../layout/page-link';
import classes from './list.module.css';
import type { Column } from './list-spec';

export interface ListTableProps<Row> {
  /** Read out as the table's name. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowTo?: ((row: Row) => string) | undefined;
  /** `createdAt`, or `-createdAt` for the other way round. */
  sort?: string | null;
  onSort?: ((sort: string) => void) | undefined;
}

const hidden = <Row,>(column: Column<Row>): { visibleFrom?: 'lg' } =>
  column.show === 'wide' ? { visibleFrom: 'lg' } : {};

const SORT_STATE = { up: 'ascending', down: 'descending', none: 'none' } as const;

const Heading = <Row,>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: string | null;
  onSort: ((sort: string) => void) | undefined;
}) => {
  const { t } = useTranslation();
  const style = { textAlign: column.align ?? 'start', minWidth: column.minWidth } as const;
  if (!column.sort || !onSort) {
    return (
      <Table.Th scope="col" style={style} {...hidden(column)}>
        {column.label}
      </Table.Th>
    );
  }
  const state = sort === column.sort ? 'up' : sort === `-${column.sort}` ? 'down' : 'none';
  const Icon = { up: IconArrowUp, down: IconArrowDown, none: IconArrowsSort }[state];
  return (
    <Table.Th scope="col" aria-sort={SORT_STATE[state]} style={style} {...hidden(column)}>
      <UnstyledButton
        className={classes.sort}
        onClick={() => onSort(state === 'up' ? `-${column.sort}` : (column.sort ?? ''))}
        title={t('list.sortBy', { label: column.label })}
      >
        {column.label}
        <Icon size={16} aria-hidden opacity={state === 'none' ? 0.5 : 1} />
      </UnstyledButton>
    </Table.Th>
  );
};

const isOnControl = (event: MouseEvent): boolean =>
  event.target instanceof Element && event.target.closest('a, button, input, label') !== null;

/** A dialog that was opened from a row stands elsewhere on the page; what is clicked in it is no click on the row. */
const isInRow = (event: MouseEvent): boolean =>
  event.target instanceof Node && event.currentTarget.contains(event.target);

/** Arrow keys walk the rows, Enter opens the one that has the focus. */
const walk = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-row]')];
  const here = links.findIndex((link) => link === document.activeElement);
  const target = links[here + (event.key === 'ArrowDown' ? 1 : -1)];
  if (here < 0 || !target) return;
  event.preventDefault();
  target.focus();
};

const BodyRow = <Row,>({
  row,
  columns,
  to,
}: {
  row: Row;
  columns: readonly Column<Row>[];
  to: string | null;
}) => {
  const go = useGo();
  const open = (event: MouseEvent): void => {
    if (to && isInRow(event) && !isOnControl(event) && !getSelection()?.toString()) go(...splitAddress(to));
  };
  return (
    <Table.Tr className={to ? classes.opens : undefined} onClick={open}>
      {columns.map((column, index) => (
        <Table.Td key={column.id} style={{ textAlign: column.align ?? 'start' }} {...hidden(column)}>
          {index === 0 && to ? (
            <PageLink
              to={splitAddress(to)[0]}
              search={splitAddress(to)[1]}
              data-row
              className={classes.rowLink}
            >
              {column.cell(row)}
            </PageLink>
          ) : (
            column.cell(row)
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  );
};

export const splitAddress = (address: string): [string, Record<string, string>] => {
  const [path = '', search = ''] = address.split('?');
  return [path, Object.fromEntries(new URLSearchParams(search))];
};

export const ListTable = <Row,>({
  caption,
  columns,
  rows,
  rowKey,
  rowTo,
  sort = null,
  onSort,
}: ListTableProps<Row>) => (
  <Table.ScrollContainer
    minWidth={560}
    scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': caption } }}
  >
    <Table className={classes.table} verticalSpacing="sm" horizontalSpacing="md" aria-label={caption}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Heading key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody onKeyDown={walk}>
        {rows.map((row) => (
          <BodyRow key={rowKey(row)} row={row} columns={columns} to={rowTo?.(row) ?? null} />
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);
