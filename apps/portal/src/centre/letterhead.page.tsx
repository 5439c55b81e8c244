import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import type { Schema } from '@najat/contract';
import {
  checkLetterhead,
  LETTERHEAD_LINES,
  letterheadLines,
  REPORT_LANGUAGES,
  type ReportLanguage,
} from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { FormErrorSummary } from '../shell/action/form-error-summary';
import { StaleNote } from '../shell/action/stale-note';
import { UnsavedGuard } from '../shell/action/unsaved-guard';
import { useProblemOnForm } from '../shell/action/use-problem-on-form';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { ProblemView } from '../shell/feedback/problem-view';
import { toastDone } from '../shell/feedback/toast';
import { bind } from '../shell/fields/bind';
import { usePlaceName } from '../shell/formats/use-place-name';
import { queryClient } from '../shell/http/query-client';
import { useSend } from '../shell/http/use-send';
import { LANGUAGE } from '../shell/i18n/language';
import { useWord } from '../shell/i18n/words';
import { Page } from '../shell/layout/page';
import { Section } from '../shell/layout/section';
import { useAccount } from '../shell/session/session';
import { editLetterhead, type Letterhead, useLetterhead } from './centre.api';
import { LetterHead } from './letter-head';
import classes from './letterhead.module.css';

type Values = Record<ReportLanguage, string>;

const LONGEST = 400;

const valuesOf = ({ ar, ckb, en }: Letterhead): Values => ({
  ar: ar.own ?? '',
  ckb: ckb.own ?? '',
  en: en.own ?? '',
});

const bodyOf = (values: Values, version: number): Schema<'EditLetterhead'> => ({
  version,
  ...Object.fromEntries(REPORT_LANGUAGES.map((language) => [language, values[language].trim()])),
});

export default function LetterheadPage() {
  const { t } = useTranslation('centre');
  const { centre } = useAccount();
  const { data, error, refetch } = useLetterhead(centre?.id);
  if (error) {
    return (
      <Page title={t('letterhead.title')} hideTitle>
        <ProblemView error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  return data ? <Heads letterhead={data} /> : <PageWaiting />;
}

/** What was typed stays when somebody else has changed it meanwhile; saving it then asks for the newest version. */
const useHeads = (letterhead: Letterhead) => {
  const { t } = useTranslation('centre');
  const say = useWord();
  const rule = (language: ReportLanguage) => (text: string) => {
    const [refusal] = checkLetterhead(letterheadLines(text), language);
    if (!refusal) return null;
    return say(
      refusal.code === 'letterhead.too_many_lines'
        ? 'problem:letterhead_too_many_lines'
        : 'problem:letterhead_line_too_long',
    );
  };
  const form = useForm<Values>({
    initialValues: valuesOf(letterhead),
    validate: { ar: rule('ar'), ckb: rule('ckb'), en: rule('en') },
  });
  const sending = useSend<Values, Letterhead>({
    send: (values, key) => editLetterhead(letterhead.centreId, bodyOf(values, letterhead.version), key),
    refreshes: [['letterhead']],
    onDone: (answer) => {
      form.setValues(valuesOf(answer));
      form.resetDirty(valuesOf(answer));
      toastDone(t('letterhead.done'));
    },
  });
  useProblemOnForm(form, sending.error);
  return { form, sending };
};

const Heads = ({ letterhead }: { letterhead: Letterhead }) => {
  const { t } = useTranslation('centre');
  const name = usePlaceName();
  const { centre } = useAccount();
  const { form, sending } = useHeads(letterhead);
  const reload = (): void => {
    sending.reset();
    void queryClient.invalidateQueries({ queryKey: ['letterhead'] });
  };
  return (
    <Page title={t('letterhead.title')} lead={centre ? name(centre) : null}>
      <UnsavedGuard isUnsaved={() => form.isDirty() && !sending.isPending} text={t('letterhead.unsaved')} />
      <form onSubmit={form.onSubmit((values) => sending.mutate(values))} noValidate>
        <Stack gap="lg">
          {sending.error?.isStale ? (
            <StaleNote problem={sending.error} onReload={reload} />
          ) : (
            <FormErrorSummary form={form} problem={sending.error} />
          )}
          <Text>{t('letterhead.lead')}</Text>
          {REPORT_LANGUAGES.map((language) => (
            <HeadIn key={language} form={form} language={language} letterhead={letterhead} />
          ))}
          <Group gap="xs">
            <Button type="submit" loading={sending.isPending}>
              {t('letterhead.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
};

/** The lines in one language, and beside them the head that they make. */
const HeadIn = ({
  form,
  language,
  letterhead,
}: {
  form: UseFormReturnType<Values>;
  language: ReportLanguage;
  letterhead: Letterhead;
}) => {
  const { t } = useTranslation('centre');
  const say = useWord();
  const { usual, beside } = letterhead[language];
  const own = letterheadLines(form.values[language]);
  const word = say(`report:language.${language}`);
  return (
    <Section title={word}>
      <div className={classes.pair}>
        <Textarea
          label={t('letterhead.lines', { language: word })}
          description={t('letterhead.hint')}
          placeholder={usual.join('\n')}
          minRows={LETTERHEAD_LINES}
          maxRows={LETTERHEAD_LINES + 2}
          autosize
          maxLength={LONGEST}
          lang={language}
          styles={{ input: { direction: LANGUAGE[language].dir, textAlign: 'start' } }}
          {...bind(form, language)}
        />
        <LetterHead
          language={language}
          lines={own.length === 0 ? usual : own}
          beside={beside}
          label={t('letterhead.preview', { language: word })}
        />
      </div>
    </Section>
  );
};
