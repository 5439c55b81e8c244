import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepLanguage, type Language } from './language';

const files = import.meta.glob<{ default: Record<string, unknown> }>('../../**/*.{en,ar,ckb}.json');
const FILE = /\/([a-z-]+)\.(en|ar|ckb)\.json$/;

const loaded = new Set<Language>();

const loadLanguage = async (language: Language): Promise<void> => {
  if (loaded.has(language)) return;
  const wanted = Object.entries(files).flatMap(([path, load]) => {
    const [, namespace, of] = FILE.exec(path) ?? [];
    return namespace && of === language ? [{ namespace, load }] : [];
  });
  await Promise.all(
    wanted.map(async ({ namespace, load }) => {
      i18next.addResourceBundle(language, namespace, (await load()).default);
    }),
  );
  loaded.add(language);
};

/** Browsers ship no Sorani plural rules and would use those of the machine; Sorani has one and other, as English. */
const pluralRulesForSorani = (): void => {
  const resolver = i18next.services.pluralResolver as { getRule: (code: string, options?: object) => Intl.PluralRules };
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
