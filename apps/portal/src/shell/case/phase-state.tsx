import type { Schema } from '@najat/contract';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../record/status-badge';

const TONE: Record<Schema<'PhaseState'>, Tone> = {
  offered: 'waiting',
  planned: 'waiting',
  in_progress: 'active',
  completed: 'done',
  discontinued: 'stopped',
};

export const PhaseStateBadge = ({ state }: { state: Schema<'PhaseState'> }) => {
  const { t } = useTranslation('case');
  return <StatusBadge tone={TONE[state]} label={t(`phaseState.${state}`)} />;
};
