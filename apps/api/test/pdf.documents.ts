import type { Block, CourtDocument, DocumentLanguage, DocumentWords } from '../src/platform/pdf/document.js';

const WORDS: Record<DocumentLanguage, DocumentWords> = {
  en: {
    number: 'Number:',
    day: 'Date:',
    recipient: 'To:',
    subject: 'Subject:',
    page: 'Page {page} of {pages}',
  },
  ar: {
    number: 'العدد:',
    day: 'التاريخ:',
    recipient: 'إلى/',
    subject: 'م/',
    page: 'صفحة {page} من {pages}',
  },
  ckb: {
    number: 'ژمارە:',
    day: 'بەروار:',
    recipient: 'بۆ/',
    subject: 'بابەت/',
    page: 'لاپەڕەی {page} لە {pages}',
  },
};

const CHECK = {
  en: 'Anybody who holds this letter can check at this address that it is genuine and still valid.',
  ar: 'يمكن لكل من بحوزته هذا الكتاب أن يتحقق من صحته ومن بقائه نافذا على هذا العنوان.',
  ckb: 'هەر کەسێک ئەم نووسراوەی لەبەردەستدایە دەتوانێت لەم ناونیشانە دڵنیا بێت کە ڕاستە و هێشتا کارپێکراوە.',
};

type Told = Omit<CourtDocument, 'at' | 'number' | 'check' | 'words' | 'language'>;

const TOLD: Record<DocumentLanguage, Told> = {
  en: {
    letterhead: ['Republic of Iraq', 'Ministry of Interior', 'Rehabilitation Centre Baghdad / Rusafa'],
    title: 'Committee report',
    day: '25 November 2026',
    recipient: 'Misdemeanour Court of Rusafa',
    subject: 'Haidar Kadhim Jawad Hassan al-Saadi (حيدر كاظم جواد حسن الساعدي), case BGD-2026-000123',
    signatories: [
      { name: 'Dr Noor Abbas', capacity: 'Chair of the committee', day: '24 November 2026' },
      { name: 'Ali Hussein', capacity: 'Social worker', day: '24 November 2026' },
      { name: 'Zainab Mahdi', capacity: 'Psychologist', day: '25 November 2026' },
    ],
    blocks: [
      { kind: 'heading', text: 'The order' },
      {
        kind: 'facts',
        facts: [
          { label: 'Order', value: '1452/2026 of 27 August 2026' },
          { label: 'Legal basis', value: 'Article 39, placement (Law 50 of 2017)' },
          { label: 'Telephone of the centre', value: '+964 770 123 4567' },
        ],
      },
      { kind: 'heading', text: 'Attendance' },
      {
        kind: 'table',
        columns: [
          { title: 'Discipline' },
          { title: 'Sessions', isNumber: true },
          { title: 'Attended', isNumber: true },
        ],
        rows: [
          ['Psychological support', '24', '22'],
          ['Vocational training', '18', '18'],
        ],
      },
      { kind: 'list', items: ['Psychological support: completed', 'Vocational training: under way'] },
      { kind: 'paragraph', text: 'The committee recommends release.\nThe court decides.' },
    ],
  },
  ar: {
    letterhead: ['جمهورية العراق', 'وزارة الداخلية', 'مركز تأهيل بغداد / الرصافة'],
    title: 'تقرير اللجنة',
    day: '25 تشرين الثاني 2026',
    recipient: 'محكمة جنح الرصافة',
    subject: 'حيدر كاظم جواد حسن الساعدي، رقم الملف BGD-2026-000123',
    signatories: [
      { name: 'د. نور عباس', capacity: 'رئيسة اللجنة', day: '24 تشرين الثاني 2026' },
      { name: 'علي حسين', capacity: 'باحث اجتماعي', day: '24 تشرين الثاني 2026' },
      { name: 'زينب مهدي', capacity: 'معالجة نفسية', day: '25 تشرين الثاني 2026' },
    ],
    blocks: [
      { kind: 'heading', text: 'القرار' },
      {
        kind: 'facts',
        facts: [
          { label: 'رقم القرار وتاريخه', value: '1452/2026 في 27/8/2026' },
          { label: 'السند القانوني', value: 'المادة 39، إيداع (القانون رقم 50 لسنة 2017)' },
          { label: 'هاتف المركز', value: '+964 770 123 4567' },
        ],
      },
      { kind: 'heading', text: 'الحضور' },
      {
        kind: 'table',
        columns: [
          { title: 'المجال' },
          { title: 'الجلسات', isNumber: true },
          { title: 'الحضور', isNumber: true },
        ],
        rows: [
          ['الدعم النفسي', '24', '22'],
          ['التدريب المهني', '18', '18'],
        ],
      },
      { kind: 'list', items: ['الدعم النفسي: مكتمل', 'التدريب المهني: مستمر'] },
      { kind: 'paragraph', text: 'توصي اللجنة بالإفراج عنه.\nوالقرار للمحكمة.' },
    ],
  },
  ckb: {
    letterhead: ['هەرێمی کوردستان', 'وەزارەتی تەندروستی', 'ناوەندی چاککردنەوەی هەولێر'],
    title: 'ڕاپۆرتی لیژنە',
    day: '25ی تشرینی دووەمی 2026',
    recipient: 'دادگای کەتنی هەولێر',
    subject: 'هێمن ڕەسوڵ عەبدوڵڵا قادر، ژمارەی دۆسیە ERB-2026-000123',
    signatories: [
      { name: 'د. ژیان ئەحمەد', capacity: 'سەرۆکی لیژنە', day: '24ی تشرینی دووەمی 2026' },
      { name: 'کاروان عەلی', capacity: 'توێژەری کۆمەڵایەتی', day: '24ی تشرینی دووەمی 2026' },
    ],
    blocks: [
      { kind: 'heading', text: 'بڕیار' },
      {
        kind: 'facts',
        facts: [
          { label: 'ژمارە و بەرواری بڕیار', value: '1452/2026 لە 27/8/2026' },
          { label: 'بنەمای یاسایی', value: 'یاسای ژمارە 1ی ساڵی 2020' },
          { label: 'تەلەفۆنی ناوەند', value: '+964 750 123 4567' },
        ],
      },
      { kind: 'heading', text: 'ئامادەبوون' },
      {
        kind: 'table',
        columns: [
          { title: 'بوار' },
          { title: 'دانیشتن', isNumber: true },
          { title: 'ئامادەبوو', isNumber: true },
        ],
        rows: [
          ['پشتگیری دەروونی', '24', '22'],
          ['ڕاهێنانی پیشەیی', '18', '18'],
        ],
      },
      { kind: 'list', items: ['پشتگیری دەروونی: تەواو بووە', 'ڕاهێنانی پیشەیی: بەردەوامە'] },
      { kind: 'paragraph', text: 'لیژنە پێشنیاری ئازادکردنی دەکات.\nبڕیار لای دادگایە.' },
    ],
  },
};

export const LANGUAGES: readonly DocumentLanguage[] = ['en', 'ar', 'ckb'];

/** A report as a centre would write it, in one page. */
export function letter(language: DocumentLanguage, changed: Partial<CourtDocument> = {}): CourtDocument {
  return {
    language,
    at: '2026-11-25T08:30:00Z',
    number: 'R-BGD-2026-000123-7',
    check: { address: 'https://najat.example/check/RBGD2026000123-7K4M-Q2XP', words: CHECK[language] },
    words: WORDS[language],
    ...TOLD[language],
    ...changed,
  };
}

/** The same with so many rows that it fills `pages` pages. */
export function longLetter(language: DocumentLanguage, rows: number): CourtDocument {
  const { blocks } = letter(language);
  return letter(language, {
    blocks: blocks.map((block): Block =>
      block.kind === 'table'
        ? {
            ...block,
            rows: Array.from({ length: rows }, (_, at) => block.rows[at % block.rows.length] ?? []),
          }
        : block,
    ),
  });
}

/** Every piece of text a document holds that stands on one line of it. */
export function wordsOf({ blocks, signatories, ...document }: CourtDocument): string[] {
  const said = blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return block.text.split('\n');
      case 'facts':
        return block.facts.flatMap(({ label, value }) => [label, value]);
      case 'table':
        return [...block.columns.map(({ title }) => title), ...block.rows.flat()];
      case 'list':
        return block.items;
    }
  });
  const signed = signatories.flatMap(({ name, capacity, day }) => [name, capacity, day]);
  const { letterhead, title, number, day, recipient, check } = document;
  return [
    ...letterhead,
    title,
    number,
    day,
    recipient,
    ...(check === null ? [] : [check.address]),
    ...said,
    ...signed,
  ];
}
