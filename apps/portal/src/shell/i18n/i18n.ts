import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepLanguage, type Language } from './language';

type Files = Record<string, Record<string, unknown>>;

const FILES: Record<Language, () => Promise<{ default: Files }>> = {
  en: () => import('./all-words.en'),
  ar: () => import('./all-words.ar'),
  ckb: () => import('./all-words.ckb'),
};

const loaded = new Set<Language>();

const loadLanguage = async (language: Language): Promise<void> => {
  if (loaded.has(language)) return;
  const { default: files } = await FILES[language]();
  for (const [path, words] of Object.entries(files)) {
    const namespace = /\/([a-z-]+)\.[a-z]+\.json$/.exec(path)?.[1];
    if (namespace) i18next.addResourceBundle(language, namespace, words);
  }
  loaded.add(language);
};

/** Browsers ship no Sorani plural rules and would use those of the machine; Sorani has one and other, as English. */
const pluralRulesForSorani = (): void => {
  const resolver = i18next.services.pluralResolver as {
    getRule: (code: string, options?: object) => Intl.PluralRules;
  };
  const known = resolver.getRule.bind(resolver);
  resolver.getRule = (code, options) => known(code === 'ckb' ? 'en' : code, options);
};

export const startI18n = async (language: Language): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  pluralRulesForSorani();
  await speak(language);
};

export const speak = async (language: Language): Promise<void> => {
  await loadLanguage(language);
  await i18next.changeLanguage(language);
  keepLanguage(language);
};
