import { useTranslation } from 'react-i18next';
import { LANGUAGE, type Language } from './language';
import { speak } from './i18n';

export const useLanguage = () => {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  return { language, dir: LANGUAGE[language].dir, speak };
};
