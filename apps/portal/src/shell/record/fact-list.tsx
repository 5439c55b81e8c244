import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Nothing } from '../formats/text';
import classes from './record.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
  /** Takes the whole line, as a note does. */
  wide?: boolean;
}

/** What is known about something, as terms and their values. */
export const FactList = ({ facts, loading = false }: { facts: readonly Fact[]; loading?: boolean }) => (
  <dl className={classes.facts}>
    {facts.map(({ label, value, wide }) => (
      <div key={label} className={wide ? classes.wide : undefined}>
        <dt>{label}</dt>
        <dd>
          {loading ? (
            <Skeleton height={20} mt={4} />
          ) : value === null || value === undefined || value === '' ? (
            <Nothing />
          ) : (
            value
          )}
        </dd>
      </div>
    ))}
  </dl>
);
