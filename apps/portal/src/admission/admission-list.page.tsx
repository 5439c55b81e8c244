import { ADMISSION_KINDS, LEGAL_BASES } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { AdmissionState } from '../shell/case/case-frame';
import { DayText, Identifier, NameText } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import type { Query } from '../shell/http/http';
import { useWord } from '../shell/i18n/words';
import { usePageSearch } from '../shell/layout/page-link';
import { ListPage } from '../shell/list/list-page';
import type { Column, FilterSpec } from '../shell/list/list-spec';
import { useAccount } from '../shell/session/session';
import { type AdmissionRow, loadAdmissions, useCentres } from './admission.api';
import classes from './admission.module.css';
import { PhasePips } from './phase-pips';

/** Who is here now comes first; those who have left, or everybody, are asked for. */
const load = ({ state, ...query }: Query, signal: AbortSignal) =>
  loadAdmissions({ ...query, state: state === 'any' ? undefined : (state ?? 'active') }, signal);

const useFilters = (): FilterSpec[] => {
  const { t } = useTranslation('admission');
  const say = useWord();
  const placeName = usePlaceName();
  const { centre } = useAccount();
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
    ...(centres.length > 1
      ? [{ kind: 'select' as const, name: 'centreId', label: t('centre'), options: centres }]
      : []),
  ];
};

const Day = ({ value }: { value: string | null }) => (
  <span className={classes.whole}>
    <DayText value={value} />
  </span>
);

const useColumns = (): Column<AdmissionRow>[] => {
  const { t } = useTranslation('admission');
  const say = useWord();
  const formats = useFormats();
  const placeName = usePlaceName();
  const { centre, role } = useAccount();
  const { state } = usePageSearch();
  const withoutNames = role === 'directorate';
  const all: (Column<AdmissionRow> | false)[] = [
    !withoutNames && {
      id: 'name',
      label: t('name'),
      cell: (row) => <NameText value={row.personName} />,
      minWidth: 190,
    },
    { id: 'case', label: t('case'), cell: (row) => <Identifier value={row.caseNumber} /> },
    { id: 'basis', label: t('basis'), cell: (row) => say(`shell:legalBasis.${row.legalBasis}`) },
    centre === null && {
      id: 'centre',
      label: t('centre'),
      cell: (row) => placeName(row.centre),
      show: 'wide',
    },
    state === undefined && {
      id: 'bed',
      label: t('bed'),
      cell: (row) =>
        row.bed ? (
          <bdi className={classes.whole}>{row.bed}</bdi>
        ) : (
          say(row.kind === 'clinic' ? 'case:attendsClinic' : 'case:noBed')
        ),
    },
    { id: 'arrived', label: t('arrived'), cell: (row) => <Day value={row.admittedOn} />, show: 'wide' },
    state !== undefined && {
      id: 'left',
      label: t('left'),
      cell: (row) => <Day value={row.dischargedOn} />,
    },
    {
      id: 'days',
      label: t('days'),
      cell: (row) => <span className="figures">{formats.number(row.days)}</span>,
      align: 'end',
    },
    { id: 'phases', label: t('phases'), cell: (row) => <PhasePips done={row.phasesCompleted} /> },
    state !== undefined && {
      id: 'state',
      label: t('filter.state'),
      cell: (row) => <AdmissionState state={row.state} />,
      card: 'badge',
    },
  ];
  return all.filter((column) => column !== false);
};

export default function AdmissionListPage() {
  const { t } = useTranslation('admission');
  return (
    <ListPage<AdmissionRow>
      name="admission"
      title={t('title')}
      load={load}
      rowKey={({ id }) => id}
      rowTo={({ id }) => `/admissions/${id}`}
      filters={useFilters()}
      columns={useColumns()}
      empty={{ title: t('empty.title'), text: t('empty.text') }}
    />
  );
}
