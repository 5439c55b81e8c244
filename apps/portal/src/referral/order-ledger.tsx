import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { DayText, Identifier, NameText, Nothing } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { Section } from '../shell/layout/section';
import { ListCards } from '../shell/list/list-cards';
import { ListTable } from '../shell/list/list-table';
import type { ReferralView } from './referral.api';

type Entry = ReferralView['entries'][number];

/** Every order and decision on this file, numbered; nothing else says how long somebody may be held. */
export const OrderLedger = ({ entries }: { entries: readonly Entry[] }) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const name = usePlaceName();
  const formats = useFormats();
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const Rows = isPhone ? ListCards : ListTable;
  return (
    <Section title={t('ledger.title')} aside={formats.number(entries.length)} flush>
      <Rows
        caption={t('ledger.caption')}
        rows={[...entries].reverse()}
        rowKey={(entry) => entry.id}
        columns={[
          {
            id: 'kind',
            label: t('ledger.kind'),
            cell: (entry) => (
              <>
                <span className="figures">{entry.number}. </span>
                {say(`case:entryKind.${entry.kind}`)}
              </>
            ),
          },
          { id: 'day', label: t('ledger.decidedOn'), cell: (entry) => <DayText value={entry.decidedOn} /> },
          {
            id: 'number',
            label: t('ledger.reference'),
            cell: (entry) => (entry.reference ? <Identifier value={entry.reference} /> : <Nothing />),
          },
          {
            id: 'term',
            label: t('ledger.term'),
            cell: (entry) => (entry.termDays ? formats.days(entry.termDays) : <Nothing />),
          },
          {
            id: 'court',
            label: t('field.court'),
            cell: (entry) => (entry.court ? name(entry.court) : <Nothing />),
          },
          {
            id: 'by',
            label: t('ledger.recordedBy'),
            cell: (entry) => <NameText value={entry.recordedBy} />,
            show: 'wide',
            card: 'none',
          },
        ]}
      />
    </Section>
  );
};
