import { ADMISSION_ATTENTION, ADMISSION_KINDS, LEGAL_BASES } from '@najat/domain';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../shell/can';
import { usePlaceName } from '../shell/formats/use-place-name';
import type { Query } from '../shell/http/http';
import { useWord } from '../shell/i18n/words';
import { useGo, usePageSearch } from '../shell/layout/page-link';
import { ListPage } from '../shell/list/list-page';
import type { FilterSpec } from '../shell/list/list-spec';
import { useAccount } from '../shell/session/session';
import { useAdmissionColumns } from './admission-columns';
import { type AdmissionRow, loadAdmissions, useCentres } from './admission.api';

/** Who is here now comes first; those who have left, or everybody, are asked for. */
const load = ({ state, ...query }: Query, signal: AbortSignal) =>
  loadAdmissions({ ...query, state: state === 'any' ? undefined : (state ?? 'active') }, signal);

const useFilters = (): FilterSpec[] => {
  const { t } = useTranslation('admission');
  const say = useWord();
  const placeName = usePlaceName();
  const { centre } = useAccount();
  const maySeePlans = useCan('plan.read');
  const { data } = useCentres(centre === null);
  const centres = (data?.items ?? []).map((place) => ({ value: place.id, label: placeName(place) }));
  return [
    {
      kind: 'segmented',
      name: 'state',
      label: t('filter.state'),
      all: say('case:state.active'),
      options: [
        { value: 'discharged', label: say('case:state.discharged') },
        { value: 'any', label: t('filter.any') },
      ],
    },
    {
      kind: 'select',
      name: 'legalBasis',
      label: t('basis'),
      options: LEGAL_BASES.map((value) => ({ value, label: say(`shell:legalBasis.${value}`) })),
    },
    {
      kind: 'segmented',
      name: 'kind',
      label: t('kind'),
      options: ADMISSION_KINDS.map((value) => ({ value, label: say(`case:kind.${value}`) })),
    },
    ...(maySeePlans
      ? [
          {
            kind: 'select' as const,
            name: 'attention',
            label: say('shell:filter.attention'),
            options: ADMISSION_ATTENTION.map((value) => ({ value, label: t(`attention.${value}`) })),
            isWide: true,
          },
        ]
      : []),
    ...(centres.length > 1
      ? [{ kind: 'select' as const, name: 'centreId', label: t('centre'), options: centres }]
      : []),
  ];
};

/** Links may name the state that is shown anyway; the address then says it the shorter way. */
const usePlainState = (): void => {
  const { state, ...search } = usePageSearch();
  const go = useGo();
  useEffect(() => {
    if (state === 'active') go('/admissions', search, { replace: true });
  });
};

export default function AdmissionListPage() {
  const { t } = useTranslation('admission');
  usePlainState();
  return (
    <ListPage<AdmissionRow>
      name="admission"
      title={t('title')}
      load={load}
      rowKey={({ id }) => id}
      rowTo={({ id }) => `/admissions/${id}`}
      filters={useFilters()}
      columns={useAdmissionColumns()}
      empty={{ title: t('empty.title'), text: t('empty.text') }}
    />
  );
}
