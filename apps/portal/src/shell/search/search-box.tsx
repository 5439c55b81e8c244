import { Spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWord } from '../i18n/words';
import { useNavigation } from '../layout/page-entry';
import { useGo } from '../layout/page-link';
import { useAccount } from '../session/session';
import { SearchSourcesContext } from './search-source';

const SHORTEST = 2;

const useHits = (text: string) => {
  const { permissions } = useAccount();
  const sources = use(SearchSourcesContext).filter(({ permission }) => permissions.includes(permission));
  const [settled] = useDebouncedValue(text.trim(), 200);
  const results = useQueries({
    queries: sources.map((source) => ({
      queryKey: ['search', source.id, settled],
      queryFn: ({ signal }: { signal: AbortSignal }) => source.find(settled, signal),
      enabled: settled.length >= SHORTEST,
    })),
  });
  return {
    isLooking: results.some(({ isFetching }) => isFetching) || settled !== text.trim(),
    groups: sources
      .map((source, index) => ({
        source,
        hits: settled.length >= SHORTEST ? (results[index]?.data ?? []) : [],
      }))
      .filter(({ hits }) => hits.length > 0),
  };
};

const Pages = ({ text }: { text: string }) => {
  const { t } = useTranslation();
  const say = useWord();
  const go = useGo();
  const wanted = text.trim().toLocaleLowerCase();
  const pages = useNavigation().filter(({ nav }) => say(nav.label).toLocaleLowerCase().includes(wanted));
  if (pages.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={t('search.pages')}>
      {pages.map(({ path, nav: { label, icon: Icon } }) => (
        <Spotlight.Action
          key={path}
          label={say(label)}
          leftSection={<Icon size={20} stroke={1.7} aria-hidden />}
          onClick={() => go(path)}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
};

/** Ctrl K or ⌘ K from anywhere: people, orders and pages. */
export const SearchBox = () => {
  const { t } = useTranslation();
  const say = useWord();
  const go = useGo();
  const [text, setText] = useState('');
  const { groups, isLooking } = useHits(text);
  return (
    <Spotlight.Root
      query={text}
      onQueryChange={setText}
      shortcut={['mod + K', '/']}
      maxHeight="min(60vh, 480px)"
      scrollable
      overlayProps={{ backgroundOpacity: 0.45, blur: 0 }}
      attributes={{ content: { 'aria-label': t('search.open') } }}
    >
      <Spotlight.Search
        placeholder={t('search.placeholder')}
        aria-label={t('search.open')}
        leftSection={<IconSearch size={20} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ source, hits }) => (
          <Spotlight.ActionsGroup key={source.id} label={say(source.label)}>
            {hits.map(({ id, title, note, to }) => (
              <Spotlight.Action
                key={id}
                label={title}
                {...(note ? { description: note } : {})}
                onClick={() => go(to)}
                leftSection={<source.icon size={20} stroke={1.7} aria-hidden />}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        <Pages text={text} />
        {text.trim().length >= SHORTEST && groups.length === 0 && (
          <Spotlight.Empty>{t(isLooking ? 'search.looking' : 'search.nothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
};
