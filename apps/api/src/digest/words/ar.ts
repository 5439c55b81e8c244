import type { DigestWords } from './words.js';

export const ar: DigestWords = {
  subject: 'نجاة: ما يُستحق يوم {day}',
  greeting: 'تحية طيبة، {name}',
  lead: 'ينتظركم اليوم ما يأتي:',
  item: {
    terms_held: 'باقون بعد انقضاء المدة',
    terms_attended: 'مراجعون للعيادة بعد انقضاء المدة',
    terms_last: 'التنبيه الأخير قبل انتهاء المدة',
    terms_third: 'التنبيه الثالث قبل انتهاء المدة',
    terms_second: 'التنبيه الثاني قبل انتهاء المدة',
    terms_first: 'التنبيه الأول قبل انتهاء المدة',
    orders_waiting_verification: 'قرارات بانتظار التحقق',
    entries_to_verify: 'قرارات لاحقة بانتظار التحقق',
    arrivals_overdue: 'تأخر وصولهم',
    hearings_without_report: 'جلسات خلال سبعة أيام بلا تقرير',
    hearings_to_settle: 'جلسات تنتظر الإكمال',
    figures_to_confirm: 'أرقام قانونية بانتظار التأكيد',
    notices_to_decide: 'إشعارات بانتظار قرارك',
    emergency_accesses_to_review: 'اطلاع طارئ بانتظار المراجعة',
    follow_ups_overdue: 'متابعات متأخرة',
  },
  lastDay: 'مدد يومها الأخير هو اليوم',
  within: 'مدد أيامها الباقية {days} أو أقل',
  line: '{label}: {count}',
  open: 'سجّلوا الدخول إلى نظام نجاة للاطلاع على التفاصيل:',
  foot: 'يرسل نظام نجاة هذه الرسالة مرة واحدة في اليوم إلى من لديه ما يُستحق، ولا تذكر أحدًا بالاسم. ويستطيع مسؤول النظام تغيير العنوان أو اللغة.',
};
