export { MONTHS, WEEKDAYS } from '@najat/domain';
import type { Language } from '../i18n/language';

type Seven = readonly [string, string, string, string, string, string, string];

export const WEEKDAYS_SHORT: Record<Language, Seven> = {
  en: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
  ar: ['أحد', 'اثن', 'ثلا', 'أرب', 'خمي', 'جمع', 'سبت'],
  ckb: ['یەک', 'دوو', 'سێ', 'چوار', 'پێنج', 'هەی', 'شەم'],
};

export const FIRST_DAY_OF_WEEK = 6;
export const WEEKEND: (0 | 1 | 2 | 3 | 4 | 5 | 6)[] = [5, 6];
