import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { dayOfInstant } from '../formats/day';
import { DayText } from '../formats/text';
import classes from './list.module.css';

interface DayGroupsProps<Row> {
  rows: readonly Row[];
  /** The instant that says on which day a row stands. */
  at: (row: Row) => string;
  rowKey: (row: Row) => string;
  /** Level of the headings. */
  order: 2 | 3;
  children: (row: Row) => ReactNode;
}

const grouped = <Row,>(rows: readonly Row[], at: (row: Row) => string): [string, Row[]][] => {
  const days = new Map<string, Row[]>();
  for (const row of rows) {
    const day = dayOfInstant(at(row));
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days];
};

/** Rows in the order in which they come, under the day on which they happened. */
export const DayGroups = <Row,>({ rows, at, rowKey, order, children }: DayGroupsProps<Row>) => {
  const id = useId();
  return grouped(rows, at).map(([day, ofDay]) => (
    <section key={day} aria-labelledby={`${id}-${day}`}>
      <Title order={order} size="h5" id={`${id}-${day}`} className={classes.day}>
        <DayText value={day} long />
      </Title>
      <ol className={classes.ofDay}>
        {ofDay.map((row) => (
          <li key={rowKey(row)}>{children(row)}</li>
        ))}
      </ol>
    </section>
  ));
};
