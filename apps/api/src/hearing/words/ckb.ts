import type { ListWords } from './words.js';

export const ckb: ListWords = {
  title: 'لیستی دانیشتنەکانی دادگا',
  reports: '{handedIn} هاوپێچ کراون؛ {due} کاتیان هاتووە و پێشکەش نەکراون',
  reportsUntold: 'لەم لیستەدا نین',
  document: {
    number: 'ڕۆژ:',
    day: 'بەرواری چاپ:',
    recipient: 'ژمارەی دانیشتنەکان:',
    subject: 'ڕاپۆرتەکان:',
    page: 'لاپەڕەی {page} لە {pages}',
  },
  column: {
    place: 'ژ',
    caseNumber: 'ژمارەی دۆسیە',
    name: 'ناو',
    hour: 'کاتژمێر',
    term: 'ماوەی یاسایی',
    report: 'ڕاپۆرت',
  },
  term: {
    no_order: 'بڕیاری پشتڕاستکراو نییە',
    no_term: 'ڕۆژەکان دیاری نەکراون',
    running: 'بەردەوامە',
    due_soon: 'بەم زووانە تەواو دەبێت',
    overdue: 'تەواو بووە',
    ended: 'کۆتایی هات',
    voluntary: 'خۆویستانە',
  },
  until: 'هەتا {day}',
  overdueSince: 'لە {day} تەواو بووە',
  report: { handed_in: 'هاوپێچە:\n{number}', due: 'کاتی هاتووە', not_arrived: 'هێشتا نەگەیشتووە' },
  nobody: 'لەم ڕۆژەدا هیچ دانیشتنێک نییە.',
};
