import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { DayText, Identifier } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { useMaybeWord } from '../shell/i18n/words';
import { Section } from '../shell/layout/section';
import { ListCards } from '../shell/list/list-cards';
import { ListTable } from '../shell/list/list-table';
import type { PersonCase } from './person.api';

/** One person, many cases: newest first, as far as the reader reaches. */
export const PersonCases = ({ cases }: { cases: readonly PersonCase[] }) => {
  const { t } = useTranslation('person');
  const formats = useFormats();
  const maybe = useMaybeWord();
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const Rows = isPhone ? ListCards : ListTable;
  return (
    <Section title={t('cases.title')} aside={formats.number(cases.length)} flush>
      <Rows
        caption={t('cases.caption')}
        rows={cases}
        rowKey={(row) => row.referralId}
        rowTo={(row) => `/referrals/${row.referralId}`}
        columns={[
          { id: 'case', label: t('cases.number'), cell: (row) => <Identifier value={row.caseNumber} /> },
          { id: 'state', label: t('cases.state'), cell: (row) => maybe(`referral:state.${row.state}`) },
          {
            id: 'basis',
            label: t('cases.basis'),
            cell: (row) => maybe(`shell:legalBasis.${row.legalBasis}`),
          },
          { id: 'ordered', label: t('cases.orderedOn'), cell: (row) => <DayText value={row.orderedOn} /> },
          { id: 'admitted', label: t('cases.admittedOn'), cell: (row) => <DayText value={row.admittedOn} /> },
          { id: 'left', label: t('cases.dischargedOn'), cell: (row) => <DayText value={row.dischargedOn} /> },
        ]}
      />
    </Section>
  );
};
