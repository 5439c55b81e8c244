import type { ReferralState as State } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../shell/record/status-badge';

const TONE: Readonly<Record<State, Tone>> = {
  logged: 'waiting',
  verified: 'waiting',
  accepted: 'active',
  admitted: 'active',
  closed: 'done',
  declined: 'attention',
  withdrawn: 'stopped',
  not_arrived: 'attention',
};

export const ReferralState = ({ state }: { state: State }) => {
  const { t } = useTranslation('referral');
  return <StatusBadge tone={TONE[state]} label={t(`state.${state}`)} />;
};
