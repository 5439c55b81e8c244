import { PageLink } from '../layout/page-link';
import classes from './list.module.css';
import type { Column } from './list-spec';
import { type ListTableProps, splitAddress } from './list-table';

const placeOf = <Row,>(column: Column<Row>, index: number): NonNullable<Column<Row>['card']> =>
  column.card ?? (index === 0 ? 'title' : 'line');

/** The same rows on a phone: what would be a row is a card. */
export const ListCards = <Row,>({ caption, columns, rows, rowKey, rowTo }: ListTableProps<Row>) => {
  const at = (place: string) => columns.filter((column, index) => placeOf(column, index) === place);
  const heading = (row: Row) => at('title').map((column) => <span key={column.id}>{column.cell(row)}</span>);
  return (
    <ul className={classes.cards} aria-label={caption}>
      {rows.map((row) => {
        const [path, search] = splitAddress(rowTo?.(row) ?? '');
        return (
          <li key={rowKey(row)} className={classes.card}>
            <div className={classes.cardHead}>
              {path ? (
                <PageLink to={path} search={search} className={classes.cardLink}>
                  {heading(row)}
                </PageLink>
              ) : (
                <strong>{heading(row)}</strong>
              )}
              {at('badge').map((column) => (
                <span key={column.id}>{column.cell(row)}</span>
              ))}
            </div>
            <dl className={classes.cardLines}>
              {at('line').map((column) => (
                <div key={column.id}>
                  <dt>{column.label}</dt>
                  <dd>{column.cell(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
};
