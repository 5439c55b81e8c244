import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { MOST_HEARINGS_AT_ONCE } from '@najat/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormErrorSummary } from '../shell/action/form-error-summary';
import { UnsavedGuard } from '../shell/action/unsaved-guard';
import { useProblemOnForm } from '../shell/action/use-problem-on-form';
import { bind } from '../shell/fields/bind';
import { ClockField } from '../shell/fields/clock-field';
import { DayField } from '../shell/fields/day-field';
import { useRules } from '../shell/fields/use-rules';
import { useFormats } from '../shell/formats/use-formats';
import { DayNote } from '../shell/hearing/day-note';
import { type HearingLines, HEARINGS_TOUCHED, setHearings } from '../shell/hearing/hearing.api';
import classes from '../shell/hearing/hearing.module.css';
import { useSend } from '../shell/http/use-send';
import { Page } from '../shell/layout/page';
import { PageButton, usePageSearch } from '../shell/layout/page-link';
import { useAccount } from '../shell/session/session';
import { type CaseLine, readCaseLines, writeCaseLines } from './case-lines';
import { LinesResult } from './lines-result';

interface Values extends Record<string, unknown> {
  on: string;
  at: string;
  lines: string;
}

const bodyOf = ({ on, at, lines }: Values) => ({
  on,
  lines: readCaseLines(lines).map((line) => ({ ...(at === '' ? {} : { at }), ...line })),
});

interface Answered {
  on: string;
  typed: readonly CaseLine[];
  answer: HearingLines;
}

/** What one person typed is not shown to the next who signs in at the same desk. */
export default function HearingNewPage() {
  return <EnterDay key={useAccount().id} />;
}

const useEntry = () => {
  const { t } = useTranslation('hearing');
  const rules = useRules();
  const search = usePageSearch();
  const [answered, setAnswered] = useState<Answered | null>(null);
  const fewEnough = (text: string) =>
    readCaseLines(text).length > MOST_HEARINGS_AT_ONCE
      ? t('many.tooMany', { most: MOST_HEARINGS_AT_ONCE })
      : null;
  const form = useForm<Values>({
    initialValues: { on: search['on'] ?? '', at: '', lines: '' },
    validate: {
      on: rules.all(rules.required, rules.day),
      at: rules.clock,
      lines: rules.all(rules.required, fewEnough),
    },
  });
  const sending = useSend<Values, HearingLines>({
    send: (values, key) => setHearings(bodyOf(values), key),
    refreshes: HEARINGS_TOUCHED,
    onDone: (answer) => {
      const { on, lines } = form.getValues();
      setAnswered({ on, typed: readCaseLines(lines), answer });
      form.resetDirty();
      window.scrollTo({ top: 0 });
    },
  });
  useProblemOnForm(form, sending.error);
  /** Only what was refused is entered once more, for the same day or another. */
  const again = (lines: readonly CaseLine[], on: string): void => {
    form.setValues({ lines: writeCaseLines(lines), on });
    sending.reset();
    setAnswered(null);
  };
  return { form, sending, answered, again };
};

const EnterDay = () => {
  const { t } = useTranslation('hearing');
  const formats = useFormats();
  const { form, sending, answered, again } = useEntry();
  const crumbs = [{ label: t('title'), to: '/hearings' }];
  if (answered) {
    const lead = t('many.resultLead', { day: formats.dayLong(answered.on) });
    return (
      <Page key="result" title={t('many.result')} lead={lead} crumbs={crumbs}>
        <LinesResult {...answered} onAgain={again} />
      </Page>
    );
  }
  const lead = t('many.lead', { most: MOST_HEARINGS_AT_ONCE });
  return (
    <Page key="form" width="form" title={t('many.title')} lead={lead} crumbs={crumbs}>
      <UnsavedGuard isUnsaved={() => form.getValues().lines.trim() !== ''} text={t('many.unsaved')} />
      <form onSubmit={form.onSubmit((values) => sending.mutate(values))} noValidate>
        <Stack gap="md">
          <FormErrorSummary form={form} problem={sending.error} />
          <DayField label={t('field.on')} withAsterisk {...bind(form, 'on')} />
          <DayNote day={form.values.on} />
          <ClockField label={t('field.atAll')} description={t('field.atAllHint')} {...bind(form, 'at')} />
          <Lines form={form} />
          <Group gap="xs">
            <Button type="submit" loading={sending.isPending}>
              {t('many.submit')}
            </Button>
            <PageButton to="/hearings" variant="default">
              {t('many.leave')}
            </PageButton>
          </Group>
        </Stack>
      </form>
    </Page>
  );
};

const Lines = ({ form }: { form: ReturnType<typeof useEntry>['form'] }) => {
  const { t } = useTranslation('hearing');
  const formats = useFormats();
  const count = readCaseLines(form.values.lines).length;
  return (
    <div>
      <Textarea
        label={t('field.lines')}
        description={t('field.linesHint')}
        withAsterisk
        autosize
        minRows={8}
        maxRows={24}
        className={classes.entry ?? ''}
        spellCheck={false}
        autoComplete="off"
        {...bind(form, 'lines')}
      />
      <Text c="dimmed" mt={4} aria-live="polite">
        {t('many.read', { count, shown: formats.number(count) })}
      </Text>
    </div>
  );
};
