import type { BirthPrecision } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { ageInYears } from '../shell/formats/day';
import { useFormats } from '../shell/formats/use-formats';
import { birthOnWire, type BirthText, isBirth, isBirthInFuture } from './birth';

/** A birth as exactly as it is known, and the age it makes. */
export const useBirthWords = () => {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  const said = (date: string, precision: BirthPrecision | null): string => {
    if (precision === 'year') return t('birth.year', { year: date.slice(0, 4) });
    if (precision === 'month') return formats.month(date);
    return precision === 'estimated' ? t('birth.estimated', { year: date.slice(0, 4) }) : formats.day(date);
  };
  const withAge = (date: string, precision: BirthPrecision | null): string => {
    const count = ageInYears(date) ?? 0;
    return t('birth.withAge', { birth: said(date, precision), age: t('birth.age', { count }) });
  };
  return {
    withAge,
    ofText: (birth: BirthText): string => {
      if (!isBirth(birth) || isBirthInFuture(birth)) return '';
      const { birthDate, birthPrecision } = birthOnWire(birth);
      return withAge(birthDate, birthPrecision);
    },
  };
};
