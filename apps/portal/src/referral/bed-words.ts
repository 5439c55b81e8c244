import { admissionKindOf } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from './referral.api';

/** How it stands with the bed, in a sentence. */
export const useBedWords = ({ legalBasis, bed }: ReferralView): string => {
  const { t } = useTranslation('referral');
  if (admissionKindOf(legalBasis) === 'clinic') return t('receipt.bed.none');
  return bed ? t('receipt.bed.reserved', { bed }) : t('receipt.bed.awaited');
};
