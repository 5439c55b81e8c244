import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../feedback/problem-view';
import { InstantText, NameText } from '../formats/text';
import { useMaybeWord, type WordParams } from '../i18n/words';
import classes from './record.module.css';

export interface HistoryEntry {
  id: string;
  at: string;
  actor: { name: string; role?: string } | null;
  /** The sentence's key, such as `referral:history.accepted`. */
  key: string;
  params?: WordParams;
  note?: string | null;
}

interface TimelineProps {
  entries: readonly HistoryEntry[] | undefined;
  error?: unknown;
  onRetry?: () => void;
}

const Entry = ({ entry }: { entry: HistoryEntry }) => {
  const { t } = useTranslation();
  const say = useMaybeWord();
  return (
    <li>
      <Text>{say(entry.key, entry.params) ?? t('history.changed')}</Text>
      <div className={classes.who}>
        <InstantText value={entry.at} /> ·{' '}
        {entry.actor ? <NameText value={entry.actor.name} /> : t('history.system')}
      </div>
      {entry.note && <div className={classes.note}>{entry.note}</div>}
    </li>
  );
};

/** What happened, newest first as the server sends it: the sentence, when, and who. */
export const Timeline = ({ entries, error, onRetry }: TimelineProps) => {
  const { t } = useTranslation();
  if (error) return <ProblemView error={error} {...(onRetry ? { onRetry } : {})} />;
  if (!entries) {
    return (
      <Stack role="status" aria-label={t('loading')}>
        <Skeleton height={40} />
        <Skeleton height={40} />
      </Stack>
    );
  }
  if (entries.length === 0) return <Text c="dimmed">{t('history.nothing')}</Text>;
  return (
    <ol className={classes.timeline}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  );
};
