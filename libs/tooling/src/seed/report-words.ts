import type { Compliance, Recommendation, ReportKind, ReportLanguage } from '@najat/domain';
import type { Random } from './random.js';
import type { Case } from './reports.js';

/* What case managers write to courts in the demonstration, and why a report went back to one. */

type Words = Readonly<Record<'ar' | 'ckb', Readonly<Partial<Record<Recommendation, string>>>>>;

const SAID: Words = {
  ar: {
    none: 'يواصل برنامجه دون انقطاع، ولا توصية للمركز قبل اكتمال المرحلة الحالية.',
    extension:
      'التزم بالبرنامج والتعليمات خلال المدة، ولم يكتمل التأهيل المهني والمتابعة النفسية بعد، ويرى المركز أن يستمر إيداعه.',
    release: 'أكمل مراحل البرنامج والتزم طوال المدة، وأسرته مستعدة لاستقباله ومتابعته.',
    continuation: 'يراجع العيادة في مواعيده، وتستمر حاجته إلى المتابعة الطبية الأسبوعية.',
  },
  ckb: {
    none: 'بەبێ دابڕان بەردەوامە لە بەرنامەکەی.',
    extension:
      'لە ماوەکەدا پابەندی بەرنامە و ڕێنماییەکان بوو، بەڵام ڕاهێنانی پیشەیی و چاودێریی دەروونی هێشتا تەواو نەبووە.',
    release: 'قۆناغەکانی بەرنامەی تەواو کرد و خێزانەکەی ئامادەن بیگرنەوە.',
    continuation: 'لە کاتی خۆیدا سەردانی کلینیک دەکات و پێویستی بە چاودێریی پزیشکی ماوە.',
  },
};

/** What is said to the court beside a recommendation. */
export const saidFor = (language: ReportLanguage, recommendation: Recommendation): string | null =>
  SAID[language === 'ckb' ? 'ckb' : 'ar'][recommendation] ?? null;

export const SENT_BACK = [
  'يُذكر ما تم في التأهيل المهني قبل رفع التقرير، ويُعاد للتوقيع.',
  'التوصية بالإفراج لا تتفق مع ما ورد عن الالتزام. يُراجع الالتزام مع الطبيب ثم يُعرض مجددًا.',
  'تنقص كلمة إلى المحكمة عن موافقة الأسرة على استقباله.',
] as const;

export interface Said {
  readonly kind: ReportKind;
  readonly compliance: Compliance;
  readonly recommendation: Recommendation;
  readonly recommendedDays: number | null;
}

const TERM = 90;

/** What is recommended of a placement in its first term is that it goes on, and in its last that it ends. */
export function say(random: Random, { kind, entries }: Case): Said {
  const partly = random.chance(0.2);
  const further: Recommendation = kind === 'clinic' ? 'continuation' : 'extension';
  const ends = kind === 'residential' && entries > 1;
  const recommendation = ends ? 'release' : partly ? 'none' : further;
  return {
    kind: kind === 'residential' ? 'committee' : 'assigned_doctor',
    compliance: partly ? 'complies_partly' : 'complies',
    recommendation,
    recommendedDays: recommendation === further ? TERM : null,
  };
}
