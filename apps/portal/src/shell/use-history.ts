import type { Schema } from '@najat/contract';
import { isDay } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { formatNumber } from './formats/digits';
import { useFormats } from './formats/use-formats';
import { useMaybeWord, type WordParams } from './i18n/words';
import type { HistoryEntry } from './record/timeline';

/** Where the words stand for a code that a sentence carries. */
const WORDS_OF: Readonly<Record<string, string>> = {
  legalBasis: 'shell:legalBasis',
  discipline: 'shell:discipline',
  absence: 'case:absence',
  reason: 'case:reason',
  kind: 'case:entryKind',
  was: 'case:attendance',
  is: 'case:attendance',
  emergency: 'emergency-access:reason',
  outcome: 'emergency-access:outcome',
  paper: 'attachment:kind',
  struck: 'attachment:reason',
  parameter: 'legal:key',
  why: 'hearing:reason',
};
const COUNTED = ['people', 'month', 'sessions'];

/** The values of a sentence as a person reads them. */
const useParams = () => {
  const say = useMaybeWord();
  const formats = useFormats();
  const written = (name: string, value: unknown): string => {
    const text = String(value);
    if (isDay(text)) return formats.day(text);
    const words = WORDS_OF[name];
    return (words && say(`${words}.${text}`)) || text;
  };
  return (data: Record<string, unknown>): WordParams => {
    const given = Object.entries(data).filter(([, value]) => value !== null);
    const params: WordParams = Object.fromEntries(given.map(([name, value]) => [name, written(name, value)]));
    const counted = given.find(([name]) => COUNTED.includes(name));
    if (!counted) return params;
    const count = Number(counted[1]);
    return { ...params, count, shown: formatNumber(count) };
  };
};

type Told = Pick<Schema<'HistoryEntry'>, 'sentence' | 'data' | 'compartment'>;

/** Says what happened in one sentence; of a look at a file, also which part of it was shown. */
export const useSentence = (): ((told: Told) => string) => {
  const { t } = useTranslation();
  const say = useMaybeWord();
  const paramsOf = useParams();
  return ({ sentence, data, compartment }) =>
    say(`history:${sentence}`, { ...paramsOf(data), context: compartment }) ?? t('history.changed');
};

/** Turns what the server tells of a record into sentences for a `Timeline`. */
export const useHistory = () => {
  const paramsOf = useParams();
  return (items: readonly Schema<'TimelineEntry'>[] | undefined): HistoryEntry[] | undefined =>
    items?.map(({ id, at, by, sentence, data }) => ({
      id,
      at,
      actor: by ? { name: by } : null,
      key: `history:${sentence}`,
      params: paramsOf(data),
    }));
};
