import { MEASURES } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../shell/formats/use-formats';
import { StatTile } from '../shell/figures/stat-tile';
import type { Counts } from './statistics.api';
import classes from './statistics.module.css';
import type { CountSearch } from './use-count-search';

const addressOf = ({ to, search }: ReturnType<CountSearch['rowsTo']>): string =>
  `${to}?${new URLSearchParams(search).toString()}`;

/** Every figure says what it counts and over which days, and opens the cases it counts. */
export const CountTiles = ({ counts, counted }: { counts: Counts | undefined; counted: CountSearch }) => {
  const { t } = useTranslation('statistics');
  const formats = useFormats();
  const days = { from: formats.day(counted.query.from), to: formats.day(counted.query.to) };
  return (
    <div className={classes.tiles}>
      {MEASURES.map((measure) => (
        <StatTile
          key={measure}
          label={t(`measure.${measure}`)}
          value={counts?.total[measure]}
          note={t(`definition.${measure}`, days)}
          to={addressOf(counted.rowsTo(measure))}
        />
      ))}
    </div>
  );
};
