import type { Schema } from '@najat/contract';
import { ATTENDANCE } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../shell/formats/use-formats';
import { useWord } from '../shell/i18n/words';
import classes from './attendance.module.css';
import { STATUS_ICON } from './attendance-status';

/** A share as a whole percentage; nothing while nothing counts. */
export const useRate = (): ((rate: number | null) => string | null) => {
  const { t } = useTranslation('treatment');
  const formats = useFormats();
  return (rate) => (rate === null ? null : t('percent', { shown: formats.number(Math.round(rate * 100)) }));
};

/** How a person attended: the four figures as one bar, and each in words below it. */
export const AttendanceBar = ({ counts }: { counts: Schema<'AttendanceCountsView'> }) => {
  const say = useWord();
  const formats = useFormats();
  const { t } = useTranslation('treatment');
  const total = ATTENDANCE.reduce((sum, status) => sum + counts[status], 0);
  if (total === 0) return <div className={classes.none}>{t('noSession')}</div>;
  return (
    <div>
      <div className={classes.bar} aria-hidden>
        {ATTENDANCE.map((status) => (
          <span
            key={status}
            data-status={status}
            style={{ flexGrow: counts[status] }}
            hidden={counts[status] === 0}
          />
        ))}
      </div>
      <ul className={classes.legend}>
        {ATTENDANCE.map((status) => {
          const Icon = STATUS_ICON[status];
          return (
            <li key={status} data-status={status}>
              <Icon size={16} aria-hidden />
              {say(`case:attendance.${status}`)}{' '}
              <span className="figures">{formats.number(counts[status])}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
