import { useTranslation } from 'react-i18next';
import { AdmissionState } from '../shell/case/case-frame';
import { DayText, Identifier, NameText } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { usePageSearch } from '../shell/layout/page-link';
import type { Column } from '../shell/list/list-spec';
import { TermBadge } from '../shell/record/term-left';
import { useAccount } from '../shell/session/session';
import type { AdmissionRow } from './admission.api';
import classes from './admission.module.css';
import { PhasePips } from './phase-pips';

const Day = ({ value }: { value: string | null }) => (
  <span className={classes.whole}>
    <DayText value={value} />
  </span>
);

const Bed = ({ row }: { row: AdmissionRow }) => {
  const say = useWord();
  if (row.bed) return <bdi className={classes.whole}>{row.bed}</bdi>;
  return say(row.kind === 'clinic' ? 'case:attendsClinic' : 'case:noBed');
};

/** Every column there is, by name; which of them are shown depends on who is listed, and to whom. */
const useAllColumns = () => {
  const { t } = useTranslation('admission');
  const say = useWord();
  const formats = useFormats();
  const placeName = usePlaceName();
  const column = (
    id: string,
    label: string,
    cell: Column<AdmissionRow>['cell'],
    more: Partial<Column<AdmissionRow>> = {},
  ) => ({ id, label, cell, ...more });
  return {
    name: column('name', t('name'), (row) => <NameText value={row.personName} />, { minWidth: 190 }),
    case: column('case', t('case'), (row) => <Identifier value={row.caseNumber} />),
    basis: column('basis', t('basis'), (row) => say(`shell:legalBasis.${row.legalBasis}`)),
    centre: column('centre', t('centre'), (row) => placeName(row.centre), { show: 'wide' }),
    bed: column('bed', t('bed'), (row) => <Bed row={row} />),
    arrived: column('arrived', t('arrived'), (row) => <Day value={row.admittedOn} />, { show: 'wide' }),
    left: column('left', t('left'), (row) => <Day value={row.dischargedOn} />),
    days: column('days', t('days'), (row) => <span className="figures">{formats.number(row.days)}</span>, {
      align: 'end',
    }),
    term: column('term', say('case:term.title'), (row) => <TermBadge term={row.term} />, {
      minWidth: 130,
    }),
    phases: column('phases', t('phases'), (row) => <PhasePips done={row.phasesCompleted} />),
    reason: column(
      'reason',
      t('discharge.reason'),
      (row) => row.dischargeReason && say(`case:reason.${row.dischargeReason}`),
    ),
    state: column('state', t('filter.state'), (row) => <AdmissionState state={row.state} />, {
      card: 'badge',
    }),
  };
};

export const useAdmissionColumns = (): Column<AdmissionRow>[] => {
  const { centre, role } = useAccount();
  const { state } = usePageSearch();
  const all = useAllColumns();
  const who = [
    ...(role === 'directorate' ? [] : [all.name]),
    all.case,
    all.basis,
    ...(centre ? [] : [all.centre]),
  ];
  if (state === 'discharged') return [...who, all.left, all.days, all.phases, all.reason];
  if (state === 'any') return [...who, all.arrived, all.days, all.phases, all.state];
  return [...who, all.bed, all.arrived, all.term, all.phases];
};
