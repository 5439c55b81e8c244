import { Button, Group } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Schema } from '@najat/contract';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Identifier, NameText, Nothing } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import type { HearingLines } from '../shell/hearing/hearing.api';
import { useMaybeWord, useWord } from '../shell/i18n/words';
import { PageButton } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { ListCards } from '../shell/list/list-cards';
import type { Column } from '../shell/list/list-spec';
import { ListTable } from '../shell/list/list-table';
import { StatusBadge } from '../shell/record/status-badge';
import type { CaseLine } from './case-lines';

type Line = Schema<'HearingLineView'> & { readonly place: number; readonly typed: CaseLine };

/** What was refused says why, in the words of any other refusal. */
const Outcome = ({ line: { code } }: { line: Line }) => {
  const { t } = useTranslation('hearing');
  const say = useMaybeWord();
  if (code === null) return <StatusBadge tone="done" label={t('state.set')} />;
  return (
    <>
      <StatusBadge tone="attention" label={t('many.refusedOne')} />
      <div>{say(`problem:${code.replaceAll('.', '_')}`) ?? code}</div>
    </>
  );
};

const useColumns = (): Column<Line>[] => {
  const { t } = useTranslation('hearing');
  const say = useWord();
  return [
    { id: 'case', label: t('many.line'), cell: (line) => <Identifier value={line.caseNumber} /> },
    {
      id: 'name',
      label: say('referral:list.person'),
      cell: (line) => (line.personName ? <NameText value={line.personName} /> : <Nothing />),
    },
    { id: 'outcome', label: t('many.outcome'), cell: (line) => <Outcome line={line} /> },
  ];
};

interface LinesResultProps {
  on: string;
  typed: readonly CaseLine[];
  /** Line by line, in the order in which they were typed. */
  answer: HearingLines;
  /** Enters these once more. */
  onAgain: (lines: readonly CaseLine[], on: string) => void;
}

/** Each line with what became of it, what was refused first: nothing of it has to be typed again. */
export const LinesResult = ({ on, typed, answer, onAgain }: LinesResultProps) => {
  const { t } = useTranslation('hearing');
  const formats = useFormats();
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const lines = answer.items.map((item, place): Line => ({
    ...item,
    place,
    typed: typed[place] ?? { caseNumber: item.caseNumber },
  }));
  const refused = lines.filter(({ code }) => code !== null);
  const rows = [...refused, ...lines.filter(({ code }) => code === null)];
  const Rows = isPhone ? ListCards : ListTable;
  const count = (key: 'many.set' | 'many.refused', number: number): string =>
    t(key, { count: number, shown: formats.number(number) });
  return (
    <>
      <Group gap="xs" className="no-print">
        {refused.length > 0 && (
          <Button
            leftSection={<IconPencil size={18} stroke={1.8} aria-hidden />}
            onClick={() =>
              onAgain(
                refused.map((line) => line.typed),
                on,
              )
            }
          >
            {t('many.correct')}
          </Button>
        )}
        <PageButton to="/hearings" search={{ on }} variant="default">
          {t('many.show')}
        </PageButton>
        <Button variant="default" onClick={() => onAgain([], '')}>
          {t('many.another')}
        </Button>
      </Group>
      <Section
        title={count('many.set', answer.set)}
        aside={refused.length > 0 && count('many.refused', refused.length)}
        flush
      >
        <Rows
          caption={t('many.caption')}
          columns={useColumns()}
          rows={rows}
          rowKey={(line) => String(line.place)}
          rowTo={(line) => (line.referralId ? `/referrals/${line.referralId}` : '')}
        />
      </Section>
    </>
  );
};
