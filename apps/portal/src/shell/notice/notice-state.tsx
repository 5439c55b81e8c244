import type { NoticeState as State } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../record/status-badge';

const TONE: Record<State, Tone> = {
  proposed: 'waiting',
  supported: 'active',
  approved: 'active',
  issued: 'done',
  declined: 'stopped',
  withdrawn: 'stopped',
};

export const NoticeState = ({ state }: { state: State }) => {
  const { t } = useTranslation('notice');
  return <StatusBadge tone={TONE[state]} label={t(`state.${state}`)} />;
};
