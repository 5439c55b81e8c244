import type { Schema } from '@najat/contract';
import { useTranslation } from 'react-i18next';
import { useMaybeWord } from '../i18n/words';

/** A figure of the law in words: its name, its version, and whether a legal officer has confirmed it. */
export const useFigure = () => {
  const { t } = useTranslation('case');
  const say = useMaybeWord();
  return ({ key, version, confirmed }: Schema<'ParameterStampView'>): string => {
    const name = say(`legal:key.${key}`) ?? t('term.aFigure');
    return t('term.figure', {
      name,
      version,
      standing: t(confirmed ? 'term.confirmed' : 'term.unconfirmed'),
    });
  };
};
