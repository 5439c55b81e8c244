import { LEGAL_PARAMETERS } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { today } from '../shell/formats/day';
import { useFormats } from '../shell/formats/use-formats';
import { useWord } from '../shell/i18n/words';
import { StatusBadge, type Tone } from '../shell/record/status-badge';
import { type Standing, standingOf } from './figures';
import type { Parameter } from './legal.api';

const TONE: Record<Standing, Tone> = {
  proposed: 'waiting',
  confirmed: 'done',
  unconfirmed: 'attention',
  ended: 'stopped',
  withdrawn: 'stopped',
};

export const StandingBadge = ({ parameter }: { parameter: Parameter }) => {
  const { t } = useTranslation('legal');
  const standing = standingOf(parameter, today());
  return <StatusBadge tone={TONE[standing]} label={t(`standing.${standing}`)} />;
};

/** A value with its unit: "90 days", "twice a week", "Yes". */
export const useValueWords = (): ((figure: Pick<Parameter, 'key' | 'value'>) => string) => {
  const { t } = useTranslation('legal');
  const formats = useFormats();
  return ({ key, value }) => {
    const unit = LEGAL_PARAMETERS[key];
    if (value === null) return t('none');
    if (unit === 'switch') return t(value === 1 ? 'yes' : 'no');
    return t(`unit.${unit}`, { count: value, shown: formats.number(value) });
  };
};

/** On which days a version holds, or would. */
export const useDaysWords = (): ((version: Parameter) => string) => {
  const { t } = useTranslation('legal');
  const formats = useFormats();
  return ({ state, effectiveFrom, effectiveTo }) => {
    const from = formats.day(effectiveFrom);
    if (state !== 'adopted') return t('inForce.would', { from });
    if (effectiveTo === null) return t('inForce.from', { from });
    if (effectiveTo < effectiveFrom) return t('inForce.never');
    return t('inForce.fromTo', { from, to: formats.day(effectiveTo) });
  };
};

export const useBasisWords = (): ((basis: Parameter['basis'], isLong?: boolean) => string) => {
  const { t } = useTranslation('legal');
  const say = useWord();
  return (basis, isLong = false) =>
    basis === null ? t(isLong ? 'everyArticle' : 'everyArticleShort') : say(`shell:legalBasis.${basis}`);
};

/** What is doubtful about a figure, in a sentence; nothing where nothing is. */
export const Doubt = ({ parameter: { note, confirmed } }: { parameter: Parameter }) => {
  const { t } = useTranslation('legal');
  return note === 'none' || confirmed ? null : t(`note.${note}`);
};
