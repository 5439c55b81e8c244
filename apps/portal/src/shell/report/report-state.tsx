import type { Schema } from '@najat/contract';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../record/status-badge';

const TONE: Record<Schema<'ReportState'>, Tone> = {
  drafted: 'waiting',
  presented: 'active',
  signed: 'active',
  approved: 'active',
  submitted: 'done',
  answered: 'done',
  discarded: 'stopped',
};

/** Where a report stands; one that another has taken the place of says so first. */
export const ReportState = ({
  state,
  isSuperseded,
}: {
  state: Schema<'ReportState'>;
  isSuperseded: boolean;
}) => {
  const { t } = useTranslation('report');
  return isSuperseded ? (
    <StatusBadge tone="stopped" label={t('superseded')} />
  ) : (
    <StatusBadge tone={TONE[state]} label={t(`state.${state}`)} />
  );
};
