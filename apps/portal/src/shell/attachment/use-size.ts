import { useTranslation } from 'react-i18next';
import { formatNumber } from '../formats/digits';

const MEGABYTE = 1024 * 1024;

/** How large a file is, in megabytes: "0.3 MB", "20 MB". */
export const useSize = (): ((bytes: number) => string) => {
  const { t } = useTranslation('attachment');
  return (bytes) => {
    const size = Math.max(bytes / MEGABYTE, 0.1);
    return t('megabytes', {
      shown: size < 10 ? size.toFixed(1).replace('.0', '') : formatNumber(Math.round(size)),
    });
  };
};
