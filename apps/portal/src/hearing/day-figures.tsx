import { hearingMachine } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { StatRow, StatTile } from '../shell/figures/stat-tile';
import { useHearingCounts } from '../shell/hearing/hearing.api';
import type { Query } from '../shell/http/http';

/** A day in figures, each of which opens its rows. */
export const DayFigures = ({ on, places }: { on: string; places: Query }) => {
  const { t } = useTranslation('hearing');
  const { data } = useHearingCounts({ on, ...places }, true);
  const to = (filter: string): string => {
    const kept = Object.entries(places).flatMap(([name, value]) =>
      value ? [`&${name}=${String(value)}`] : [],
    );
    return `/hearings?on=${on}&${filter}${kept.join('')}`;
  };
  const states = hearingMachine.states.filter((state) => state === 'set' || (data?.[state] ?? 0) > 0);
  return (
    <StatRow>
      {states.map((state) => (
        <StatTile key={state} label={t(`counts.${state}`)} value={data?.[state]} to={to(`state=${state}`)} />
      ))}
      {data && data.reportsDue !== null && (
        <StatTile
          label={t('counts.reportsDue')}
          value={data.reportsDue}
          to={to('state=set&report=due')}
          tone={data.reportsDue > 0 ? 'attention' : 'plain'}
        />
      )}
      {data && data.reportsHandedIn !== null && (
        <StatTile
          label={t('counts.reportsHandedIn')}
          value={data.reportsHandedIn}
          to={to('state=set&report=handed_in')}
        />
      )}
    </StatRow>
  );
};
