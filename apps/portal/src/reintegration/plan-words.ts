import { useTranslation } from 'react-i18next';
import { useMaybeWord } from '../shell/i18n/words';
import type { PlanField } from './plan-values';

/** What the fields of a plan are called, and their coded values in words. */
export const usePlanWords = () => {
  const { t } = useTranslation('reintegration');
  const say = useMaybeWord();
  return {
    label: (name: PlanField): string => t(`plan.field.${name}`),
    value: (name: PlanField, value: string): string =>
      (value && say(`reintegration:plan.${name}.${value}`)) || value,
  };
};
