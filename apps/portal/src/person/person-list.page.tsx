import { Skeleton, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { IconSearch, IconUserSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shell/feedback/empty-state';
import { ProblemView } from '../shell/feedback/problem-view';
import { Identifier, NameText, Nothing } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { useMaybeWord, useWord } from '../shell/i18n/words';
import { Page } from '../shell/layout/page';
import { Section } from '../shell/layout/section';
import { ListCards } from '../shell/list/list-cards';
import type { Column } from '../shell/list/list-spec';
import { ListTable } from '../shell/list/list-table';
import { type PersonHit, SHORTEST_SEARCH, usePeople } from './person.api';

const SETTLES_MS = 250;
const LONGEST = 120;

const useColumns = (): Column<PersonHit>[] => {
  const { t } = useTranslation('person');
  const maybe = useMaybeWord();
  return [
    {
      id: 'name',
      label: t('field.name'),
      cell: (row) => <NameText value={row.displayName} />,
      minWidth: 200,
    },
    {
      id: 'mother',
      label: t('field.motherGiven'),
      cell: (row) => (row.motherGiven ? <NameText value={row.motherGiven} /> : <Nothing />),
    },
    {
      id: 'birth',
      label: t('field.birthYear'),
      cell: (row) => (row.birthDate ? row.birthDate.slice(0, 4) : <Nothing />),
    },
    { id: 'case', label: t('cases.number'), cell: (row) => <Identifier value={row.caseNumber} /> },
    { id: 'state', label: t('cases.state'), cell: (row) => maybe(`referral:state.${row.state}`) },
  ];
};

/** Found by what is typed here and nowhere kept: a name never stands in the address. */
export default function PersonListPage() {
  const { t } = useTranslation('person');
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), SETTLES_MS);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <TextInput
        type="search"
        size="lg"
        maw={640}
        maxLength={LONGEST}
        label={t('search.label')}
        description={t('search.hint')}
        autoComplete="off"
        enterKeyHint="search"
        leftSection={<IconSearch size={22} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Found text={settled} />
    </Page>
  );
}

const Found = ({ text }: { text: string }) => {
  const { t } = useTranslation('person');
  const formats = useFormats();
  const columns = useColumns();
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const { data, error, refetch } = usePeople(text);
  const Rows = isPhone ? ListCards : ListTable;
  if (text.length < SHORTEST_SEARCH) {
    return <EmptyState icon={IconUserSearch} title={t('search.start')} text={t('search.startText')} />;
  }
  if (error) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.length === 0) return <EmptyState title={t('search.nobody')} text={t('search.nobodyText')} />;
  return (
    <div aria-live="polite">
      <Section title={t('search.found')} aside={formats.number(data.length)} flush>
        <Rows
          caption={t('search.caption')}
          rows={data}
          rowKey={(row) => row.id}
          rowTo={(row) => `/persons/${row.id}`}
          columns={columns}
        />
      </Section>
    </div>
  );
};

const Waiting = () => {
  const say = useWord();
  return (
    <Stack mt="lg" role="status" aria-label={say('shell:search.looking')}>
      <Skeleton height={48} />
      <Skeleton height={48} />
      <Skeleton height={48} />
    </Stack>
  );
};
