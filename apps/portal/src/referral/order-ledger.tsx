import { Button, Group, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayText, Identifier, NameText, Nothing } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { Section } from '../shell/layout/section';
import { ListCards } from '../shell/list/list-cards';
import type { Column } from '../shell/list/list-spec';
import { ListTable } from '../shell/list/list-table';
import { StatusBadge } from '../shell/record/status-badge';
import { CorrectEntryDialog, VerifyEntryDialog } from './entry-dialogs';
import type { ReferralView } from './referral.api';

export type Entry = ReferralView['entries'][number];
interface Open {
  readonly what: 'verify' | 'correct';
  readonly number: number;
}

/** Every order and decision on this file, numbered; nothing else says how long somebody may be held. */
export const OrderLedger = ({ referral }: { referral: ReferralView }) => {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  const [open, setOpen] = useState<Open | null>(null);
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const Rows = isPhone ? ListCards : ListTable;
  const { entries } = referral;
  const chosen = entries.find(({ number }) => number === open?.number);
  const close = () => setOpen(null);
  return (
    <Section title={t('ledger.title')} aside={formats.number(entries.length)} flush>
      <Rows
        caption={t('ledger.caption')}
        rows={[...entries].reverse()}
        rowKey={(entry) => entry.id}
        columns={useColumns(referral, setOpen)}
      />
      {chosen && (
        <>
          <VerifyEntryDialog
            record={referral}
            entry={chosen}
            opened={open?.what === 'verify'}
            onClose={close}
          />
          <CorrectEntryDialog
            record={referral}
            entry={chosen}
            opened={open?.what === 'correct'}
            onClose={close}
          />
        </>
      )}
    </Section>
  );
};

const useColumns = (referral: ReferralView, onOpen: (open: Open) => void): Column<Entry>[] => {
  const { t } = useTranslation('referral');
  const name = usePlaceName();
  const formats = useFormats();
  return [
    { id: 'kind', label: t('ledger.kind'), cell: (entry) => <EntryKind entry={entry} />, minWidth: 200 },
    {
      id: 'day',
      label: t('ledger.decidedOn'),
      cell: (entry) => <DayText value={entry.decidedOn} />,
      minWidth: 150,
    },
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
      show: 'wide',
    },
    {
      id: 'standing',
      label: t('ledger.standing'),
      cell: (entry) => <EntryStanding entry={entry} entries={referral.entries} />,
    },
    {
      id: 'by',
      label: t('ledger.recordedBy'),
      cell: (entry) => <NameText value={entry.recordedBy} />,
      show: 'wide',
      card: 'none',
    },
    {
      id: 'actions',
      label: t('ledger.actions'),
      cell: (entry) => <EntryActions entry={entry} referral={referral} onOpen={onOpen} />,
    },
  ];
};

const EntryKind = ({ entry }: { entry: Entry }) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const formats = useFormats();
  const { number, kind, corrects, correctedKind, note, answersReport, asksForTests } = entry;
  const of = corrects === null ? '' : formats.number(corrects);
  return (
    <>
      <span className="figures">{formats.number(number)}. </span>
      {say(`case:entryKind.${kind}`)}
      {corrects !== null && (
        <Text size="sm" c="dimmed">
          {correctedKind
            ? `${t('ledger.corrects', { number: of })}: ${say(`case:entryKind.${correctedKind}`)}`
            : t('ledger.strikes', { number: of })}
        </Text>
      )}
      {asksForTests && (
        <Text size="sm" c="dimmed">
          {t('ledger.asksForTests')}
        </Text>
      )}
      {answersReport && (
        <Text size="sm" c="dimmed">
          {t('ledger.answers')} <Identifier value={answersReport} />
        </Text>
      )}
      {note && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
    </>
  );
};

/** Whether an entry counts: superseded by a later one, or verified, or waiting for somebody to hold it against the paper. */
const EntryStanding = ({ entry, entries }: { entry: Entry; entries: readonly Entry[] }) => {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  const correction = entries.findLast(({ corrects, verifiedBy }) => corrects === entry.number && verifiedBy);
  if (correction) {
    const label = t(correction.correctedKind ? 'ledger.superseded' : 'ledger.struck', {
      number: formats.number(correction.number),
    });
    return <StatusBadge tone="stopped" label={label} />;
  }
  if (entry.verifiedBy) {
    return (
      <>
        <StatusBadge tone="done" label={t('ledger.verified')} />
        <Text size="sm" c="dimmed">
          <NameText value={entry.verifiedBy} />
        </Text>
      </>
    );
  }
  return <StatusBadge tone="attention" label={t('ledger.unverified')} />;
};

const EntryActions = ({
  entry,
  referral,
  onOpen,
}: {
  entry: Entry;
  referral: ReferralView;
  onOpen: (open: Open) => void;
}) => {
  const { t } = useTranslation('referral');
  const { number } = entry;
  return (
    <Group gap="xs" wrap="nowrap" className="no-print">
      {entry.verifiable && (
        <Button size="compact-sm" onClick={() => onOpen({ what: 'verify', number })}>
          {t('ledger.verify')}
        </Button>
      )}
      {referral.actions.includes('correctEntry') && (
        <Button size="compact-sm" variant="default" onClick={() => onOpen({ what: 'correct', number })}>
          {t('ledger.correct')}
        </Button>
      )}
    </Group>
  );
};
