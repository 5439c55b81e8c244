import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { DayText, Identifier, NameText } from '../shell/formats/text';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { PageLink } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { ListCards } from '../shell/list/list-cards';
import { ListTable } from '../shell/list/list-table';
import { useNewestOrders } from './home.api';

/** The last few orders, whatever their state. */
export const NewestOrders = () => {
  const { t } = useTranslation('home');
  const say = useWord();
  const name = usePlaceName();
  const { data } = useNewestOrders();
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  if (!data || data.items.length === 0) return null;
  const Rows = isPhone ? ListCards : ListTable;
  return (
    <Section title={t('newest.title')} actions={<PageLink to="/referrals">{t('newest.all')}</PageLink>} flush>
      <Rows
        caption={t('newest.caption')}
        rows={data.items}
        rowKey={(row) => row.id}
        rowTo={(row) => `/referrals/${row.id}`}
        columns={[
          {
            id: 'who',
            // Who sees no names sees case numbers here.
            label: data.items.some((row) => row.personName) ? t('newest.who') : say('referral:list.case'),
            cell: (row) =>
              row.personName ? <NameText value={row.personName} /> : <Identifier value={row.caseNumber} />,
          },
          { id: 'state', label: t('newest.state'), cell: (row) => say(`referral:state.${row.state}`) },
          { id: 'centre', label: t('newest.centre'), cell: (row) => name(row.centre) },
          { id: 'day', label: t('newest.orderedOn'), cell: (row) => <DayText value={row.orderedOn} /> },
        ]}
      />
    </Section>
  );
};
