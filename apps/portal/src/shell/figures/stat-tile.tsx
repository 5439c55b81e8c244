import { Skeleton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatNumber } from '../formats/digits';
import { PageLink } from '../layout/page-link';
import { splitAddress } from '../list/list-table';
import classes from './figures.module.css';

interface StatTileProps {
  label: string;
  value: number | string | undefined;
  /** The rows behind the figure. */
  to?: string;
  note?: string;
  /** `danger` only for liberty and life. */
  tone?: 'plain' | 'attention' | 'danger';
}

/** A figure that opens what it counts. */
export const StatTile = ({ label, value, to, note, tone = 'plain' }: StatTileProps) => {
  const [path, search] = splitAddress(to ?? '');
  return (
    <div className={classes.tile} data-tone={tone}>
      <div className={classes.tileLabel}>
        {to ? (
          <PageLink to={path} search={search} className={classes.tileLink} underline="never">
            {label}
          </PageLink>
        ) : (
          label
        )}
        {to && <IconChevronRight size={18} aria-hidden className={classes.arrow} />}
      </div>
      <div className={classes.tileFigure}>
        {value === undefined ? (
          <Skeleton height={36} width={72} />
        ) : typeof value === 'number' ? (
          formatNumber(value)
        ) : (
          value
        )}
      </div>
      {note && <div className={classes.tileNote}>{note}</div>}
    </div>
  );
};

export const StatRow = ({ children }: { children: ReactNode }) => (
  <div className={classes.row}>{children}</div>
);
