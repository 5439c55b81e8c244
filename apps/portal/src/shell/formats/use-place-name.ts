import type { Schema } from '@najat/contract';
import type { Language } from '../i18n/language';
import { useLanguage } from '../i18n/use-language';

const NAME = { en: 'nameEn', ar: 'nameAr', ckb: 'nameCkb' } as const satisfies Record<
  Language,
  keyof Schema<'PlaceView'>
>;

/** The name of a court or centre in the language of the page. */
export const usePlaceName = (): ((place: Schema<'PlaceView'>) => string) => {
  const { language } = useLanguage();
  return (place) => place[NAME[language]];
};
