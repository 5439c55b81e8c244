import { useTranslation } from 'react-i18next';
import { DayText, Identifier, NameText, Nothing } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import { ActionMenu } from '../shell/action/action-menu';
import type { HearingRow } from '../shell/hearing/hearing.api';
import { hearingActions } from '../shell/hearing/hearing-actions';
import { HearingEnd, HearingState, HourText } from '../shell/hearing/hearing-state';
import { useWord } from '../shell/i18n/words';
import { PageLink } from '../shell/layout/page-link';
import type { Column } from '../shell/list/list-spec';
import { StatusBadge, type Tone } from '../shell/record/status-badge';
import { TermBadge } from '../shell/record/term-left';
import { useAccount } from '../shell/session/session';

const TONE: Readonly<Record<NonNullable<HearingRow['report']>, Tone>> = {
  handed_in: 'done',
  due: 'attention',
  not_arrived: 'stopped',
};

/** Whether the court has a report since its last decision; the one it has is opened from here. */
const ReportCell = ({ row: { state, report, reportId, reportNumber } }: { row: HearingRow }) => {
  const { t } = useTranslation('hearing');
  // Nothing is due any more for a day that is over.
  if (report === null || (state !== 'set' && !reportId)) return <Nothing />;
  const badge = <StatusBadge tone={TONE[report]} label={t(`report.${report}`)} />;
  if (!reportId) return badge;
  return (
    <PageLink
      to="/reports/$id"
      params={{ id: reportId }}
      aria-label={t('reportOf', { number: reportNumber ?? '' })}
    >
      {badge}
    </PageLink>
  );
};

/** The columns of a list of hearings; the day only where it shows more than one. */
export const useColumns = (isSpan: boolean): Column<HearingRow>[] => {
  const { t } = useTranslation('hearing');
  const say = useWord();
  const name = usePlaceName();
  const formats = useFormats();
  const account = useAccount();
  const { permissions } = account;
  const case_: Column<HearingRow> = {
    id: 'case',
    label: say('referral:list.case'),
    cell: (row) => <Identifier value={row.caseNumber} />,
  };
  const person: Column<HearingRow> = {
    id: 'name',
    label: say('referral:list.person'),
    cell: (row) => <NameText value={row.personName} />,
    minWidth: 200,
  };
  const court: Column<HearingRow> = { id: 'court', label: t('column.court'), cell: (row) => name(row.court) };
  const centre: Column<HearingRow> = {
    id: 'centre',
    label: t('column.centre'),
    cell: (row) => name(row.centre),
  };
  const acts = permissions.some((permission) => permission === 'hearing.postpone');
  return [
    ...(permissions.includes('person.read') ? [person] : []),
    case_,
    ...(isSpan
      ? [
          {
            id: 'day',
            label: t('column.day'),
            cell: (row: HearingRow) => <DayText value={row.on} />,
            minWidth: 130,
          },
        ]
      : []),
    { id: 'hour', label: t('column.hour'), cell: (row) => <HourText value={row.at} />, minWidth: 96 },
    {
      id: 'state',
      label: t('column.state'),
      cell: (row) => (
        <>
          <HearingState hearing={row} />
          <HearingEnd hearing={row} />
        </>
      ),
      card: 'badge',
    },
    ...(permissions.includes('report.read')
      ? [{ id: 'report', label: t('column.report'), cell: (row: HearingRow) => <ReportCell row={row} /> }]
      : []),
    {
      id: 'term',
      label: t('column.term'),
      cell: (row) => <TermBadge term={row.term} />,
      card: 'badge',
      minWidth: 130,
    },
    // Several days leave no room for the place, which is another than the reader's own.
    ...(isSpan && (account.court ?? account.centre)
      ? []
      : [{ ...(account.court === null ? court : centre), show: 'wide' as const }]),
    ...(acts
      ? [
          {
            id: 'actions',
            label: t('column.actions'),
            cell: (row: HearingRow) => (
              <ActionMenu
                label={t('action.of', { case: row.caseNumber, day: formats.day(row.on) })}
                table={hearingActions}
                actions={row.actions}
                record={row}
              />
            ),
            align: 'end' as const,
          },
        ]
      : []),
  ];
};
