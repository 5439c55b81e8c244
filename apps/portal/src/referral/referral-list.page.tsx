import { LEGAL_BASES, REFERRAL_ATTENTION, referralMachine } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { Can } from '../shell/can';
import { DayText, Identifier, NameText, Nothing } from '../shell/formats/text';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { PageButton } from '../shell/layout/page-link';
import { ListPage } from '../shell/list/list-page';
import type { Column, FilterSpec } from '../shell/list/list-spec';
import { useAccount } from '../shell/session/session';
import { loadReferrals, type ReferralRow, useCentres, useCourts } from './referral.api';
import { ReferralState } from './referral-state';

/** Centre and court are only asked of those who see more than one of them. */
const useFilters = (): FilterSpec[] => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const name = usePlaceName();
  const account = useAccount();
  const isClerk = account.court !== null;
  const isOfCentre = account.centre !== null;
  const centres = useCentres().data?.items ?? [];
  const courts = useCourts(!isClerk).data?.items ?? [];
  const places = (items: typeof centres | typeof courts) =>
    items.map((place) => ({ value: place.id, label: name(place) }));
  const bases = LEGAL_BASES.filter((basis) => !isClerk || basis !== 'ART40_VOLUNTARY');
  return [
    {
      kind: 'select',
      name: 'state',
      label: t('list.state'),
      options: referralMachine.states.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      kind: 'select',
      name: 'attention',
      label: say('shell:filter.attention'),
      options: REFERRAL_ATTENTION.map((value) => ({ value, label: t(`attention.${value}`) })),
      isWide: true,
    },
    {
      kind: 'select',
      name: 'legalBasis',
      label: t('field.legalBasis'),
      options: bases.map((value) => ({ value, label: say(`shell:legalBasis.${value}`) })),
    },
    ...(isOfCentre
      ? []
      : [{ kind: 'select', name: 'centreId', label: t('field.centre'), options: places(centres) } as const]),
    ...(isClerk
      ? []
      : [{ kind: 'select', name: 'courtId', label: t('field.court'), options: places(courts) } as const]),
  ];
};

const useColumns = (): Column<ReferralRow>[] => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const name = usePlaceName();
  const account = useAccount();
  const seesNames = account.permissions.includes('person.read');
  const caseNumber: Column<ReferralRow> = {
    id: 'case',
    label: t('list.case'),
    cell: (row) => <Identifier value={row.caseNumber} />,
  };
  const person: Column<ReferralRow> = {
    id: 'name',
    label: t('list.person'),
    cell: (row) => <NameText value={row.personName} />,
    minWidth: 200,
  };
  const place: Column<ReferralRow> =
    account.centre === null
      ? { id: 'centre', label: t('field.centre'), cell: (row) => name(row.centre), show: 'wide' }
      : {
          id: 'court',
          label: t('field.court'),
          cell: (row) => (row.court ? name(row.court) : <Nothing />),
          show: 'wide',
        };
  return [
    ...(seesNames ? [person] : []),
    caseNumber,
    {
      id: 'state',
      label: t('list.state'),
      cell: (row) => <ReferralState state={row.state} />,
      card: 'badge',
    },
    {
      id: 'basis',
      label: t('field.legalBasis'),
      cell: (row) => say(`shell:legalBasis.${row.legalBasis}`),
      show: 'wide',
    },
    place,
    {
      id: 'ordered',
      label: t('field.orderedOn'),
      cell: (row) => <DayText value={row.orderedOn} />,
      minWidth: 160,
    },
  ];
};

export default function ReferralListPage() {
  const { t } = useTranslation('referral');
  const logButton = (
    <Can permission="referral.log">
      <PageButton to="/referrals/new">{t('log')}</PageButton>
    </Can>
  );
  return (
    <ListPage
      name="referral"
      title={t('title')}
      load={loadReferrals}
      rowKey={(row) => row.id}
      rowTo={(row) => `/referrals/${row.id}`}
      actions={logButton}
      filters={useFilters()}
      columns={useColumns()}
      empty={{ title: t('list.empty'), text: t('list.emptyText'), action: logButton }}
    />
  );
}
