import { HEARING_REPORTS, hearingMachine } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import type { FilterSpec } from '../shell/list/list-spec';
import { usePlaceFilters } from '../shell/list/place-filters';
import { useAccount } from '../shell/session/session';

export const useFilters = (): FilterSpec[] => {
  const { t } = useTranslation('hearing');
  const places = usePlaceFilters();
  const account = useAccount();
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
    ...places,
  ];
};
