import type { Schema } from '@najat/contract';
import { Select, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import {
  type AdmissionKind,
  COMPLIANCES,
  type Compliance,
  type Recommendation,
  RECOMMENDATIONS_WITH_DAYS,
  recommendationsFor,
  REPORT_LANGUAGES,
  type ReportKind,
  reportKindsFor,
  type ReportLanguage,
} from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { bind } from '../fields/bind';
import { DigitsField } from '../fields/digits-field';
import { useRules } from '../fields/use-rules';
import { keptLanguage } from '../i18n/language';
import { useWord } from '../i18n/words';
import type { Report } from './report.api';

const LONGEST_WORDS = 8000;

export const noReport = (kind: AdmissionKind) => ({
  kind: (kind === 'residential' ? 'committee' : 'assigned_doctor') as string,
  // Courts are written to in Arabic or Sorani; English is chosen by whoever means it.
  language: (keptLanguage() === 'ckb' ? 'ckb' : 'ar') as string,
  compliance: '',
  recommendation: '',
  recommendedDays: '',
  words: '',
});
export type ReportValues = ReturnType<typeof noReport>;

/** What a report says, as it stands on the form. */
export const valuesOf = (report: Report): ReportValues => ({
  kind: report.kind,
  language: report.language,
  compliance: report.compliance ?? '',
  recommendation: report.recommendation ?? '',
  recommendedDays: report.recommendedDays === null ? '' : String(report.recommendedDays),
  words: report.words ?? '',
});

const namesDays = (recommendation: string): boolean =>
  RECOMMENDATIONS_WITH_DAYS.some((one) => one === recommendation);

export const reportBody = (values: ReportValues): Schema<'DraftReport'> => {
  const { kind, language, compliance, recommendation, recommendedDays, words } = values;
  return {
    kind: kind as ReportKind,
    language: language as ReportLanguage,
    ...(compliance ? { compliance: compliance as Compliance } : {}),
    ...(recommendation ? { recommendation: recommendation as Recommendation } : {}),
    ...(namesDays(recommendation) && recommendedDays ? { recommendedDays: Number(recommendedDays) } : {}),
    ...(words.trim() ? { words: words.trim() } : {}),
  };
};

/** A draft may be kept unfinished; what it lacks is asked for when it is put before its signatories. */
export const useReportRules = () => {
  const rules = useRules();
  return { kind: rules.required, language: rules.required };
};

interface ReportFieldsProps {
  form: UseFormReturnType<ReportValues>;
  admissionKind: AdmissionKind;
}

export const ReportFields = ({ form, admissionKind }: ReportFieldsProps) => {
  const { t } = useTranslation('report');
  const say = useWord();
  const choice = { allowDeselect: false, checkIconPosition: 'right' } as const;
  return (
    <>
      <Select
        label={t('field.kind')}
        withAsterisk
        {...choice}
        data={reportKindsFor(admissionKind).map((value) => ({ value, label: t(`kind.${value}`) }))}
        {...bind(form, 'kind')}
      />
      <Select
        label={t('field.language')}
        withAsterisk
        {...choice}
        maw={260}
        data={REPORT_LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        {...bind(form, 'language')}
      />
      <Select
        label={t('field.compliance')}
        {...choice}
        data={COMPLIANCES.map((value) => ({ value, label: t(`compliance.${value}`) }))}
        {...bind(form, 'compliance')}
      />
      <Select
        label={t('field.recommendation')}
        description={t('field.recommendationHint')}
        {...choice}
        data={recommendationsFor(admissionKind).map((value) => ({
          value,
          label: t(`recommendation.${value}`),
        }))}
        {...bind(form, 'recommendation')}
      />
      {namesDays(form.values.recommendation) && (
        <DigitsField label={t('field.days')} maxLength={4} {...bind(form, 'recommendedDays')} />
      )}
      <Textarea
        label={t('field.words')}
        description={`${t('field.wordsHint')} ${say('shell:form.optional')}`}
        autosize
        minRows={4}
        maxRows={16}
        maxLength={LONGEST_WORDS}
        {...bind(form, 'words')}
      />
    </>
  );
};
