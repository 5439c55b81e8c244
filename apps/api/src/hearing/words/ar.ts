import type { ListWords } from './words.js';

export const ar: ListWords = {
  title: 'قائمة جلسات المحكمة',
  reports: 'المرفق منها {handedIn}، والمستحق الذي لم يقدم {due}',
  reportsUntold: 'ليست ضمن هذه القائمة',
  document: {
    number: 'اليوم:',
    day: 'تاريخ الطبع:',
    recipient: 'عدد الجلسات:',
    subject: 'التقارير:',
    page: 'صفحة {page} من {pages}',
  },
  column: {
    place: 'ت',
    caseNumber: 'رقم الملف',
    name: 'الاسم',
    hour: 'الساعة',
    term: 'المدة القانونية',
    report: 'التقرير',
  },
  term: {
    no_order: 'لا قرار تم التحقق منه',
    no_term: 'لم تحدد الأيام',
    running: 'سارية',
    due_soon: 'تنتهي قريبا',
    overdue: 'انقضت',
    ended: 'انتهت',
    voluntary: 'طوعي',
  },
  until: 'لغاية {day}',
  overdueSince: 'انقضت في {day}',
  report: { handed_in: 'مرفق:\n{number}', due: 'مستحق', not_arrived: 'لم يصل بعد' },
  nobody: 'لا جلسات في هذا اليوم.',
};
