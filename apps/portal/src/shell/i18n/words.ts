import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Catalogues } from './catalogues';

export type Namespace = keyof Catalogues;

/** Any key of any catalogue, written `namespace:key`. */
export type WordKey = ParseKeys<Namespace[]>;

/** Values for the placeholders of a sentence. */
export type WordParams = Record<string, string | number>;

/** Says a key that is only known at run time; null when the catalogues have no such key. */
export const useMaybeWord = (): ((key: string, params?: WordParams) => string | null) => {
  const { t, i18n } = useTranslation();
  const say = t as unknown as (key: string, params?: WordParams) => string;
  return (key, params) => (i18n.exists(key, params) ? say(key, params) : null);
};

/** Says any key of any catalogue. */
export const useWord = (): ((key: WordKey, params?: WordParams) => string) => {
  const { t } = useTranslation();
  return t as unknown as (key: WordKey, params?: WordParams) => string;
};
