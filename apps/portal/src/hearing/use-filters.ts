import { HEARING_REPORTS, hearingMachine } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { usePlaceName } from '../shell/formats/use-place-name';
import type { FilterSpec } from '../shell/list/list-spec';
import { useAccount } from '../shell/session/session';
import { useCentres, useCourts } from './hearing.api';

/** Centre and court are only asked of those who see more than one of them. */
export const useFilters = (): FilterSpec[] => {
  const { t } = useTranslation('hearing');
  const name = usePlaceName();
  const account = useAccount();
  const centres = useCentres(account.centre === null).data?.items ?? [];
  const courts = useCourts(account.court === null).data?.items ?? [];
  const places = (items: typeof centres | typeof courts) =>
    items.map((place) => ({ value: place.id, label: name(place) }));
  return [
    {
      kind: 'select',
      name: 'state',
      label: t('filter.state'),
      options: hearingMachine.states.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    ...(account.permissions.includes('report.read')
      ? [
          {
            kind: 'select',
            name: 'report',
            label: t('filter.report'),
            options: HEARING_REPORTS.map((value) => ({ value, label: t(`report.${value}`) })),
          } as const,
        ]
      : []),
    ...(account.court === null
      ? [
          {
            kind: 'select',
            name: 'courtId',
            label: t('filter.court'),
            options: places(courts),
            isWide: true,
          } as const,
        ]
      : []),
    ...(account.centre === null
      ? [
          {
            kind: 'select',
            name: 'centreId',
            label: t('filter.centre'),
            options: places(centres),
            isWide: true,
          } as const,
        ]
      : []),
  ];
};
