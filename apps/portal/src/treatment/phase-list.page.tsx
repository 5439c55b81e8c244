import { DISCIPLINES, PHASE_ATTENTION, phaseMachine } from '@najat/domain';
import { IconUsersGroup } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Can } from '../shell/can';
import { PhaseStateBadge } from '../shell/case/phase-state';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { DayText, Identifier, NameText } from '../shell/formats/text';
import { useWord } from '../shell/i18n/words';
import { PageButton, useGo, usePageSearch } from '../shell/layout/page-link';
import { ListPage } from '../shell/list/list-page';
import type { Column, FilterSpec } from '../shell/list/list-spec';
import { StatusBadge } from '../shell/record/status-badge';
import { useAccount } from '../shell/session/session';
import { useRate } from './attendance-bar';
import { isPastPlan } from './phase-dates';
import classes from './treatment.module.css';
import { loadPhases, type PhaseRow } from './treatment.api';

const useFilters = (): FilterSpec[] => {
  const { t } = useTranslation('treatment');
  const say = useWord();
  return [
    {
      kind: 'select',
      name: 'discipline',
      label: t('discipline'),
      options: DISCIPLINES.map((value) => ({ value, label: say(`shell:discipline.${value}`) })),
    },
    {
      kind: 'select',
      name: 'state',
      label: t('state'),
      options: phaseMachine.states.map((value) => ({ value, label: say(`case:phaseState.${value}`) })),
    },
    {
      kind: 'select',
      name: 'attention',
      label: say('shell:filter.attention'),
      options: PHASE_ATTENTION.map((value) => ({ value, label: t(`attention.${value}`) })),
      isWide: true,
    },
  ];
};

const Day = ({ value }: { value: string | null }) => (
  <span className={classes.whole}>
    <DayText value={value} />
  </span>
);

const PlannedEnd = ({ row }: { row: PhaseRow }) => {
  const { t } = useTranslation('treatment');
  if (isPastPlan(row)) return <StatusBadge tone="attention" label={t('pastPlan')} />;
  return <Day value={row.plannedTo} />;
};

const useColumns = (): Column<PhaseRow>[] => {
  const { t } = useTranslation('treatment');
  const say = useWord();
  const rateOf = useRate();
  const { discipline } = usePageSearch();
  const all: (Column<PhaseRow> | false)[] = [
    { id: 'name', label: t('name'), cell: (row) => <NameText value={row.personName} />, minWidth: 190 },
    { id: 'case', label: t('case'), cell: (row) => <Identifier value={row.caseNumber} />, show: 'wide' },
    discipline === undefined && {
      id: 'discipline',
      label: t('discipline'),
      cell: (row) => say(`shell:discipline.${row.discipline}`),
    },
    { id: 'state', label: t('state'), cell: (row) => <PhaseStateBadge state={row.state} />, card: 'badge' },
    { id: 'end', label: t('plannedEnd'), cell: (row) => <PlannedEnd row={row} /> },
    {
      id: 'rate',
      label: t('attendance'),
      cell: (row) => <span className="figures">{rateOf(row.attendance.rate) ?? '–'}</span>,
      align: 'end',
    },
    { id: 'last', label: t('lastSession'), cell: (row) => <Day value={row.lastSessionOn} /> },
  ];
  return all.filter((column) => column !== false);
};

/** A practitioner arrives at their own discipline, and may look further. */
const useArrival = (): boolean => {
  const { discipline } = useAccount();
  const search = usePageSearch();
  const go = useGo();
  const [isSettled, setSettled] = useState(!discipline || search['discipline'] !== undefined);
  useEffect(() => {
    if (isSettled || !discipline) return;
    go('/phases', { ...search, discipline }, { replace: true });
    setSettled(true);
  }, [isSettled, discipline, go, search]);
  return isSettled;
};

export default function PhaseListPage() {
  const { t } = useTranslation('treatment');
  const filters = useFilters();
  const columns = useColumns();
  if (!useArrival()) return <PageWaiting />;
  return (
    <ListPage<PhaseRow>
      name="phase"
      title={t('title')}
      load={loadPhases}
      rowKey={({ id }) => id}
      rowTo={({ id }) => `/phases/${id}`}
      actions={
        <Can permission="session.record">
          <PageButton to="/sessions/new" leftSection={<IconUsersGroup size={18} aria-hidden />}>
            {t('group.title')}
          </PageButton>
        </Can>
      }
      filters={filters}
      columns={columns}
      empty={{ title: t('empty.title'), text: t('empty.text') }}
    />
  );
}
