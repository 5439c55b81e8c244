import type { Schema } from '@najat/contract';
import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { COURT_DECISIONS, givesDays, isHandedIn, mayAskForTests, type CourtDecision } from '@najat/domain';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../shell/can';
import type { ActionFormProps } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { DigitsField } from '../shell/fields/digits-field';
import { useRules } from '../shell/fields/use-rules';
import { latinDigits } from '../shell/formats/digits';
import { today } from '../shell/formats/day';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { useReports } from '../shell/report/report.api';
import { EntryWarnings, type Weighed } from './entry-warnings';
import { recordDecision, type ReferralView, TOUCHED, useCourts } from './referral.api';

const EMPTY = {
  kind: '',
  courtId: '',
  decidedOn: '',
  reference: '',
  termDays: '',
  judge: '',
  note: '',
  answersReport: '',
  asksForTests: false,
};
type Values = typeof EMPTY;

const LONGEST_TERM = 3650;

const namesTerm = (kind: string): boolean => givesDays(kind as CourtDecision);
const asks = (kind: string): boolean => mayAskForTests(kind as CourtDecision);
const moves = (kind: string): boolean => kind === 'transfer_of_court';

const bodyOf = (values: Values, version: number): Schema<'RecordDecision'> => {
  const { kind, courtId, decidedOn, reference, termDays, judge, note, answersReport, asksForTests } = values;
  return {
    version,
    kind: kind as CourtDecision,
    decidedOn,
    reference: latinDigits(reference).trim(),
    ...(moves(kind) ? { courtId } : {}),
    ...(namesTerm(kind) && termDays ? { termDays: Number(termDays) } : {}),
    ...(asks(kind) && asksForTests ? { asksForTests } : {}),
    ...(judge.trim() ? { judge: judge.trim() } : {}),
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(answersReport ? { answersReport } : {}),
  };
};

/** As far as it is typed; nothing to weigh before the kind and the day stand there. */
const weighedOf = ({ kind, decidedOn, termDays }: Values, id: string): Weighed | null =>
  kind === '' || decidedOn === '' || decidedOn > today() || Number(termDays) > LONGEST_TERM
    ? null
    : {
        at: `/referrals/${id}/decisions/warnings`,
        body: {
          kind: kind as CourtDecision,
          decidedOn,
          ...(namesTerm(kind) && Number(termDays) > 0 ? { termDays: Number(termDays) } : {}),
        },
      };

const useDecisionRules = (record: ReferralView) => {
  const rules = useRules();
  const say = useWord();
  const notBeforeOrder = (day: string) =>
    day !== '' && day < record.orderedOn ? say('problem:referral_decision_before_order') : null;
  return {
    kind: rules.required,
    courtId: (court: string, { kind }: Values) => (moves(kind) ? rules.required(court) : null),
    decidedOn: rules.all(rules.required, rules.day, rules.notAfterToday, notBeforeOrder),
    reference: rules.required,
    termDays: (days: string, { kind }: Values) => {
      if (!namesTerm(kind) || days === '') return null;
      if (Number(days) < 1) return say('field:too_small');
      return Number(days) > LONGEST_TERM ? say('field:too_large') : null;
    },
  };
};

export const RecordCourtDecision = ({ record, opened, onClose }: ActionFormProps<ReferralView>) => {
  const { t } = useTranslation('referral');
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('decision.title')}
      lead={t('decision.lead')}
      submitLabel={t('decision.submit')}
      doneMessage={t('decision.done')}
      irreversible={t('decision.sure')}
      initialValues={EMPTY}
      validate={useDecisionRules(record)}
      send={(values, key) => recordDecision(record.id, bodyOf(values, record.version), key)}
      refreshes={TOUCHED}
    >
      {(form) => <DecisionFields form={form} record={record} />}
    </ActionDialog>
  );
};

const DecisionFields = ({ form, record }: { form: UseFormReturnType<Values>; record: ReferralView }) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  return (
    <>
      <Select
        label={t('decision.kind')}
        withAsterisk
        allowDeselect={false}
        checkIconPosition="right"
        data={COURT_DECISIONS.map((value) => ({ value, label: say(`case:entryKind.${value}`) }))}
        {...bind(form, 'kind')}
      />
      {moves(form.values.kind) && <OtherCourt form={form} from={record.court?.id} />}
      <DayField
        label={t('decision.decidedOn')}
        withAsterisk
        min={record.orderedOn}
        max={today()}
        {...bind(form, 'decidedOn')}
      />
      <TextInput
        label={t('decision.reference')}
        withAsterisk
        maxLength={40}
        maw={260}
        {...bind(form, 'reference')}
      />
      {namesTerm(form.values.kind) && (
        <DigitsField
          label={t('decision.termDays')}
          description={t('decision.termHint')}
          maxLength={4}
          {...bind(form, 'termDays')}
        />
      )}
      <EntryWarnings weighed={weighedOf(form.values, record.id)} />
      {asks(form.values.kind) && (
        <Checkbox
          label={t('field.asksForTests')}
          description={t('new.asksForTestsHint')}
          {...bind(form, 'asksForTests')}
          checked={form.values.asksForTests}
        />
      )}
      <AnsweredReport form={form} referralId={record.id} />
      <TextInput
        label={t('field.judge')}
        description={say('shell:form.optional')}
        maxLength={120}
        {...bind(form, 'judge')}
      />
      <Textarea
        label={t('decision.note')}
        description={say('shell:form.optional')}
        autosize
        minRows={2}
        maxLength={1000}
        {...bind(form, 'note')}
      />
    </>
  );
};

/** The report the court has decided on; there is nothing to choose where it has none. */
const AnsweredReport = ({ form, referralId }: { form: UseFormReturnType<Values>; referralId: string }) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const formats = useFormats();
  const reports = useReports(referralId, useCan('report.read')).data?.items ?? [];
  const handedIn = reports.filter(({ state }) => isHandedIn(state));
  const unanswered = handedIn.find(({ state }) => state === 'submitted')?.number;
  const propose = useEffectEvent((number: string) => {
    if (!form.isTouched('answersReport')) form.setFieldValue('answersReport', number);
  });
  useEffect(() => {
    if (unanswered) propose(unanswered);
  }, [unanswered]);
  if (handedIn.length === 0) return null;
  return (
    <Select
      label={t('decision.answers')}
      description={say('shell:form.optional')}
      clearable
      checkIconPosition="right"
      data={handedIn.map(({ number, kind, submittedAt }) => ({
        value: number ?? '',
        label: `${number ?? ''} · ${say(`report:kind.${kind}`)} · ${formats.instant(submittedAt ?? '')}`,
      }))}
      {...bind(form, 'answersReport')}
    />
  );
};

/** The court a file goes to. */
const OtherCourt = ({ form, from }: { form: UseFormReturnType<Values>; from: string | undefined }) => {
  const { t } = useTranslation('referral');
  const name = usePlaceName();
  const courts = useCourts().data?.items ?? [];
  return (
    <Select
      label={t('decision.court')}
      withAsterisk
      searchable
      checkIconPosition="right"
      data={courts.filter(({ id }) => id !== from).map((court) => ({ value: court.id, label: name(court) }))}
      {...bind(form, 'courtId')}
    />
  );
};
