import { reportAttentionFor } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { DayText, Identifier, NameText, Nothing } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { ListPage } from '../shell/list/list-page';
import type { Column, FilterSpec } from '../shell/list/list-spec';
import { usePlaceFilters } from '../shell/list/place-filters';
import { TermBadge } from '../shell/record/term-left';
import { loadReports, type ReportPageRow } from '../shell/report/report.api';
import { ReportState } from '../shell/report/report-state';
import { useAccount } from '../shell/session/session';

const useFilters = (): FilterSpec[] => {
  const { t } = useTranslation('report');
  const say = useWord();
  const places = usePlaceFilters();
  const steps = reportAttentionFor(useAccount());
  return [
    {
      kind: 'select',
      name: 'attention',
      label: say('shell:filter.attention'),
      options: steps.map((value) => ({ value, label: t(`attention.${value}`) })),
      isWide: true,
    },
    ...places,
  ];
};

/** How many of those needed have signed, while it is being signed. */
const Signed = ({ row: { state, signed, needed } }: { row: ReportPageRow }) => {
  const { t } = useTranslation('report');
  const formats = useFormats();
  if (state !== 'presented' || signed === null || needed === null) return <Nothing />;
  return <>{t('signedOf', { signed: formats.number(signed), needed: formats.number(needed) })}</>;
};

const useColumns = (): Column<ReportPageRow>[] => {
  const { t } = useTranslation('report');
  const say = useWord();
  const name = usePlaceName();
  const account = useAccount();
  return [
    {
      id: 'name',
      label: say('referral:list.person'),
      cell: (row) => <NameText value={row.personName} />,
      minWidth: 200,
    },
    {
      id: 'case',
      label: say('referral:list.case'),
      cell: (row) => <Identifier value={row.caseNumber} />,
    },
    { id: 'kind', label: t('field.kind'), cell: (row) => t(`kind.${row.kind}`), minWidth: 150 },
    {
      id: 'state',
      label: t('column.state'),
      cell: (row) => <ReportState state={row.state} isSuperseded={false} />,
      card: 'badge',
    },
    {
      id: 'term',
      label: say('referral:term.left'),
      cell: (row) => <TermBadge term={row.term} />,
      card: 'badge',
      minWidth: 130,
    },
    account.court === null
      ? { id: 'signed', label: t('signatures'), cell: (row) => <Signed row={row} />, show: 'wide' }
      : { id: 'number', label: t('number'), cell: (row) => <Identifier value={row.number ?? ''} /> },
    {
      id: 'submittedOn',
      label: t('field.submittedAt'),
      cell: (row) => (row.submittedOn ? <DayText value={row.submittedOn} /> : <Nothing />),
      show: 'wide',
    },
    account.centre === null
      ? { id: 'centre', label: say('shell:filter.centre'), cell: (row) => name(row.centre), show: 'wide' }
      : { id: 'court', label: t('field.court'), cell: (row) => name(row.court), show: 'wide' },
  ];
};

/** Reports on their way to a court or before one, by the law's clock. */
export default function ReportListPage() {
  const { t } = useTranslation('report');
  return (
    <ListPage
      name="report"
      title={t('title')}
      load={loadReports}
      rowKey={({ id }) => id}
      rowTo={({ id }) => `/reports/${id}`}
      filters={useFilters()}
      columns={useColumns()}
      empty={{ title: t('list.empty'), text: t('list.emptyText') }}
    />
  );
}
