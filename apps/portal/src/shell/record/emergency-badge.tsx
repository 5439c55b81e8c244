import { useTranslation } from 'react-i18next';
import { StatusBadge } from './status-badge';

/** Somebody opened a file they do not usually reach. */
export const EmergencyBadge = () => {
  const { t } = useTranslation();
  return <StatusBadge tone="attention" label={t('look.emergency')} />;
};
