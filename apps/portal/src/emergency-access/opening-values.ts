import type { Schema } from '@najat/contract';
import { checkOpening, EMERGENCY_WORDS_MIN, type EmergencyReason } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { useRules } from '../shell/fields/use-rules';
import { formatNumber, latinDigits } from '../shell/formats/digits';
import { useWord } from '../shell/i18n/words';

export const NUMBERS = ['caseNumber', 'nationalNumber'] as const;

export interface OpeningValues extends Record<string, unknown> {
  by: (typeof NUMBERS)[number];
  caseNumber: string;
  nationalNumber: string;
  reason: string;
  words: string;
}

export const NO_OPENING: OpeningValues = {
  by: 'caseNumber',
  caseNumber: '',
  nationalNumber: '',
  reason: '',
  words: '',
};

/** A case number as it is printed, however it was typed. */
export const caseNumberOf = (typed: string): string => latinDigits(typed).replace(/\s/g, '').toUpperCase();

/** Only the number that is asked for is sent, whatever was typed before. */
export const openingBody = ({
  by,
  caseNumber,
  nationalNumber,
  reason,
  words,
}: OpeningValues): Schema<'OpenEmergencyAccess'> => ({
  ...(by === 'caseNumber' ? { caseNumber: caseNumberOf(caseNumber) } : { nationalNumber }),
  reason: reason as EmergencyReason,
  words: words.trim(),
});

/** The rules of the domain, asked before anything is sent. */
export const useOpeningRules = () => {
  const { t } = useTranslation('emergency-access');
  const rules = useRules();
  const say = useWord();
  return {
    caseNumber: (typed: string, { by }: OpeningValues) => {
      if (by !== 'caseNumber') return null;
      const refusal = checkOpening({ caseNumber: caseNumberOf(typed), words: '' }).find(
        ({ path }) => path === 'caseNumber',
      );
      return (
        rules.required(typed) ?? (refusal ? say('problem:emergency_access_case_number_malformed') : null)
      );
    },
    nationalNumber: (digits: string, { by }: OpeningValues) =>
      by === 'nationalNumber' ? rules.all(rules.required, rules.nationalNumber)(digits) : null,
    reason: rules.required,
    words: (words: string) => {
      const missing = EMERGENCY_WORDS_MIN - [...words.trim()].length;
      if (missing <= 0) return null;
      return rules.required(words) ?? t('new.wordsShort', { count: missing, shown: formatNumber(missing) });
    },
  };
};
