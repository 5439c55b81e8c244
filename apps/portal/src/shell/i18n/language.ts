export const LANGUAGES = ['ar', 'ckb', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

interface LanguageFacts {
  /** The language's name in itself. */
  name: string;
  tag: string;
  dir: 'ltr' | 'rtl';
}

export const LANGUAGE: Record<Language, LanguageFacts> = {
  ar: { name: 'العربية', tag: 'ar-IQ', dir: 'rtl' },
  ckb: { name: 'کوردی', tag: 'ckb', dir: 'rtl' },
  en: { name: 'English', tag: 'en', dir: 'ltr' },
};

const KEPT_AS = 'najat.language';

const isLanguage = (text: string | null | undefined): text is Language =>
  LANGUAGES.some((known) => known === text);

const browserLanguage = (): Language => {
  const wanted = navigator.languages.map((tag) => tag.toLowerCase());
  for (const tag of wanted) {
    if (tag.startsWith('ar')) return 'ar';
    if (tag.startsWith('ckb') || tag.startsWith('ku')) return 'ckb';
    if (tag.startsWith('en')) return 'en';
  }
  return 'ar';
};

export const keptLanguage = (): Language => {
  try {
    const kept = localStorage.getItem(KEPT_AS);
    return isLanguage(kept) ? kept : browserLanguage();
  } catch {
    return browserLanguage();
  }
};

export const keepLanguage = (language: Language): void => {
  document.documentElement.lang = LANGUAGE[language].tag;
  document.documentElement.dir = LANGUAGE[language].dir;
  try {
    localStorage.setItem(KEPT_AS, language);
  } catch {
    // Storage may be closed on a shared machine; the choice then lasts as long as the page.
  }
};
