import type { Schema } from '@najat/contract';
import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { COURT_DECISIONS, givesDays, mayAskForTests, type CourtDecision } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../shell/action/action-dialog';
import { CheckAnswers, type Answer } from '../shell/action/check-answers';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { DigitsField } from '../shell/fields/digits-field';
import { useRules } from '../shell/fields/use-rules';
import { latinDigits } from '../shell/formats/digits';
import { today } from '../shell/formats/day';
import { DayText, Identifier } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { EntryWarnings, type Weighed } from './entry-warnings';
import type { Entry } from './order-ledger';
import { correctEntry, type ReferralView, TOUCHED, useCourts, verifyEntry } from './referral.api';

interface EntryDialogProps {
  readonly record: ReferralView;
  readonly entry: Entry;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** What stands on the paper of one decision. */
const useEntryPaper = (entry: Entry): Answer[] => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const name = usePlaceName();
  const formats = useFormats();
  const { court, reference, termDays, asksForTests, correctedKind, note } = entry;
  return [
    { label: t('ledger.kind'), value: say(`case:entryKind.${correctedKind ?? entry.kind}`) },
    { label: t('ledger.decidedOn'), value: <DayText value={entry.decidedOn} long /> },
    ...(reference ? [{ label: t('ledger.reference'), value: <Identifier value={reference} /> }] : []),
    ...(termDays ? [{ label: t('ledger.term'), value: formats.days(termDays) }] : []),
    ...(asksForTests ? [{ label: t('field.asksForTests'), value: t('ledger.asks') }] : []),
    ...(court ? [{ label: t('field.court'), value: name(court) }] : []),
    ...(note ? [{ label: t('decision.note'), value: note }] : []),
  ];
};

/** A second pair of eyes on a decision that somebody else has entered. */
export const VerifyEntryDialog = ({ record, entry, opened, onClose }: EntryDialogProps) => {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  const paper = useEntryPaper(entry);
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('verifyEntry.title', { number: formats.number(entry.number) })}
      lead={t('verifyEntry.lead')}
      submitLabel={t('verifyEntry.submit')}
      doneMessage={t('verifyEntry.done')}
      initialValues={{ compared: false }}
      validate={{ compared: (compared) => (compared ? null : t('verify.missing')) }}
      send={(_values, key) => verifyEntry(record.id, entry.number, { version: record.version }, key)}
      refreshes={TOUCHED}
    >
      {(form) => (
        <>
          <CheckAnswers answers={paper} />
          <Checkbox label={t('verify.compared')} {...bind(form, 'compared')} checked={form.values.compared} />
        </>
      )}
    </ActionDialog>
  );
};

const STRIKE = 'strike';
const LONGEST_TERM = 3650;

const valuesOf = (entry: Entry) => ({
  kind: (entry.correctedKind ?? entry.kind) as string,
  courtId: entry.court?.id ?? '',
  decidedOn: entry.decidedOn,
  reference: entry.reference ?? '',
  termDays: entry.termDays === null ? '' : String(entry.termDays),
  asksForTests: entry.asksForTests,
  reason: '',
});
type Values = ReturnType<typeof valuesOf>;

function bodyOf(values: Values, version: number): Schema<'CorrectEntry'> {
  const { kind, courtId, decidedOn, reference, termDays, asksForTests, reason } = values;
  const said = { version, reason: reason.trim() };
  if (kind === STRIKE) return said;
  return {
    ...said,
    kind: kind as CourtDecision,
    decidedOn,
    ...(kind === 'transfer_of_court' && courtId ? { courtId } : {}),
    ...(reference.trim() ? { reference: latinDigits(reference).trim() } : {}),
    ...(givesDays(kind as CourtDecision) && termDays ? { termDays: Number(termDays) } : {}),
    ...(mayAskForTests(kind as CourtDecision) ? { asksForTests } : {}),
  };
}

function weighedOf(values: Values, id: string, number: number): Weighed | null {
  const { kind, decidedOn, termDays } = values;
  if (kind === STRIKE || decidedOn === '' || decidedOn > today() || Number(termDays) > LONGEST_TERM)
    return null;
  return {
    at: `/referrals/${id}/entries/${number}/corrections/warnings`,
    body: {
      kind: kind as CourtDecision,
      decidedOn,
      ...(givesDays(kind as CourtDecision) && Number(termDays) > 0 ? { termDays: Number(termDays) } : {}),
    },
  };
}

/** Supersedes an entry, or strikes it; the order a file began with stays what it is. */
export const CorrectEntryDialog = ({ record, entry, opened, onClose }: EntryDialogProps) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const rules = useRules();
  const formats = useFormats();
  const name = usePlaceName();
  const courts = useCourts().data?.items ?? [];
  const isFirst = entry.number === 1;
  const kinds = COURT_DECISIONS.filter((kind) => !isFirst || kind === entry.kind).map((kind) => ({
    value: kind,
    label: say(`case:entryKind.${kind}`),
  }));
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('correctEntry.title', { number: formats.number(entry.number) })}
      lead={t('correctEntry.lead')}
      submitLabel={t('correctEntry.submit')}
      doneMessage={t('correctEntry.done')}
      initialValues={valuesOf(entry)}
      validate={{
        decidedOn: rules.all(rules.required, rules.day, rules.notAfterToday),
        reason: rules.required,
        termDays: (days: string) => (Number(days) > LONGEST_TERM ? say('field:too_large') : null),
      }}
      send={(values, key) => correctEntry(record.id, entry.number, bodyOf(values, record.version), key)}
      refreshes={TOUCHED}
    >
      {(form) => (
        <>
          <Select
            label={t('correctEntry.what')}
            withAsterisk
            allowDeselect={false}
            checkIconPosition="right"
            data={isFirst ? kinds : [...kinds, { value: STRIKE, label: t('correctEntry.strike') }]}
            {...bind(form, 'kind')}
          />
          {form.values.kind === 'transfer_of_court' && (
            <Select
              label={t('decision.court')}
              withAsterisk
              searchable
              checkIconPosition="right"
              data={courts.map((court) => ({ value: court.id, label: name(court) }))}
              {...bind(form, 'courtId')}
            />
          )}
          {form.values.kind !== STRIKE && (
            <>
              <DayField
                label={t('decision.decidedOn')}
                withAsterisk
                max={today()}
                {...bind(form, 'decidedOn')}
              />
              <TextInput
                label={t('decision.reference')}
                maxLength={40}
                maw={260}
                {...bind(form, 'reference')}
              />
              {givesDays(form.values.kind as CourtDecision) && (
                <DigitsField
                  label={t('decision.termDays')}
                  description={t('decision.termHint')}
                  maxLength={4}
                  {...bind(form, 'termDays')}
                />
              )}
              {mayAskForTests(form.values.kind as CourtDecision) && (
                <Checkbox
                  label={t('field.asksForTests')}
                  {...bind(form, 'asksForTests')}
                  checked={form.values.asksForTests}
                />
              )}
            </>
          )}
          <EntryWarnings weighed={weighedOf(form.values, record.id, entry.number)} />
          <Textarea
            label={t('correctEntry.reason')}
            withAsterisk
            autosize
            minRows={2}
            maxLength={1000}
            {...bind(form, 'reason')}
          />
        </>
      )}
    </ActionDialog>
  );
};
