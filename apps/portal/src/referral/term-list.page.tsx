import { TERM_ATTENTION } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { DayText, Identifier, NameText, Nothing } from '../shell/formats/text';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { ListPage } from '../shell/list/list-page';
import type { Column, FilterSpec } from '../shell/list/list-spec';
import { TermBadge } from '../shell/record/term-left';
import { useAccount } from '../shell/session/session';
import { loadTerms, type TermRow, useCentres, useCourts } from './referral.api';

/** Centre and court are only asked of those who see more than one of them. */
const useFilters = (): FilterSpec[] => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const name = usePlaceName();
  const account = useAccount();
  const centres = useCentres().data?.items ?? [];
  const courts = useCourts(account.court === null).data?.items ?? [];
  const places = (items: typeof centres | typeof courts) =>
    items.map((place) => ({ value: place.id, label: name(place) }));
  return [
    {
      kind: 'select',
      name: 'attention',
      label: say('shell:filter.attention'),
      options: TERM_ATTENTION.filter(
        (value) => value !== 'report_due' || account.permissions.includes('report.read'),
      ).map((value) => ({ value, label: t(`term.attention.${value}`) })),
    },
    ...(account.centre === null
      ? [{ kind: 'select', name: 'centreId', label: t('field.centre'), options: places(centres) } as const]
      : []),
    ...(account.court === null
      ? [{ kind: 'select', name: 'courtId', label: t('field.court'), options: places(courts) } as const]
      : []),
  ];
};

const useColumns = (): Column<TermRow>[] => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const name = usePlaceName();
  const account = useAccount();
  const person: Column<TermRow> = {
    id: 'name',
    label: t('list.person'),
    cell: (row) => <NameText value={row.personName} />,
    minWidth: 200,
  };
  return [
    ...(account.permissions.includes('person.read') ? [person] : []),
    { id: 'case', label: t('list.case'), cell: (row) => <Identifier value={row.caseNumber} /> },
    {
      id: 'term',
      label: t('term.left'),
      cell: (row) => <TermBadge term={row.term} />,
      card: 'badge',
      minWidth: 130,
    },
    {
      id: 'to',
      label: say('case:term.to'),
      cell: (row) => (row.term.to ? <DayText value={row.term.to} /> : <Nothing />),
      minWidth: 160,
    },
    {
      id: 'basis',
      label: t('field.legalBasis'),
      cell: (row) => say(`shell:legalBasis.${row.legalBasis}`),
      show: 'wide',
    },
    account.centre === null
      ? { id: 'centre', label: t('field.centre'), cell: (row) => name(row.centre), show: 'wide' }
      : { id: 'court', label: t('field.court'), cell: (row) => name(row.court), show: 'wide' },
  ];
};

/** Open cases by the law's clock, so that nobody is held past a term unseen. */
export default function TermListPage() {
  const { t } = useTranslation('referral');
  return (
    <ListPage
      name="term"
      title={t('term.title')}
      load={loadTerms}
      rowKey={(row) => row.referralId}
      rowTo={(row) => `/referrals/${row.referralId}`}
      filters={useFilters()}
      columns={useColumns()}
      empty={{ title: t('term.empty'), text: t('term.emptyText') }}
    />
  );
}
