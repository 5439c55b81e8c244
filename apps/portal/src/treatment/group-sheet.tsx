import { Button, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { ATTENDANCE } from '@najat/domain';
import { IconChecks } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnsavedGuard } from '../shell/action/unsaved-guard';
import { FormErrorSummary } from '../shell/action/form-error-summary';
import { useProblemOnForm } from '../shell/action/use-problem-on-form';
import { toastDone } from '../shell/feedback/toast';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { DigitsField } from '../shell/fields/digits-field';
import { useRules } from '../shell/fields/use-rules';
import { today } from '../shell/formats/day';
import { useFormats } from '../shell/formats/use-formats';
import type { FieldError, Problem } from '../shell/http/problem';
import { useSend } from '../shell/http/use-send';
import { useWord } from '../shell/i18n/words';
import { useGo } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { GroupList } from './group-list';
import classes from './group.module.css';
import { markOf, type Marks, useMarks } from './marks';
import { type PhaseRow, recordSession, type Status } from './treatment.api';
import { useMinutesRule } from './use-minutes-rule';

type Values = Record<'heldOn' | 'minutes' | 'topic', string>;
type Marked = { phaseId: string; status: Status; note?: string };

const DEFAULT_MINUTES = '60';
/** From here on, a name is quicker typed than looked for. */
const MANY = 12;

const markedOf = (people: readonly PhaseRow[], marks: Marks): Marked[] =>
  people.flatMap(({ id }) => {
    const { status, note } = markOf(marks, id);
    if (status === null) return [];
    return [{ phaseId: id, status, ...(note.trim() ? { note: note.trim() } : {}) }];
  });

const refusedOf = (problem: Problem | null, sent: readonly Marked[]): Map<string, FieldError> =>
  new Map(
    (problem?.errors ?? []).flatMap((error): [string, FieldError][] => {
      const index = /^attendance\.(\d+)\./.exec(error.path)?.[1];
      const phaseId = index === undefined ? undefined : sent[Number(index)]?.phaseId;
      return phaseId ? [[phaseId, error]] : [];
    }),
  );

const Fields = ({ form }: { form: UseFormReturnType<Values> }) => {
  const { t } = useTranslation('treatment');
  return (
    <Section title={t('group.session')}>
      <div className={classes.fields}>
        <DayField label={t('session.day')} withAsterisk max={today()} {...bind(form, 'heldOn')} />
        <DigitsField label={t('session.minutes')} withAsterisk maxLength={3} {...bind(form, 'minutes')} />
        <TextInput label={t('session.topic')} withAsterisk maxLength={200} {...bind(form, 'topic')} />
      </div>
    </Section>
  );
};

const Tally = ({ marked, of }: { marked: readonly Marked[]; of: number }) => {
  const { t } = useTranslation('treatment');
  const say = useWord();
  const formats = useFormats();
  const open = of - marked.length;
  return (
    <div className={classes.tally} aria-live="polite">
      {ATTENDANCE.map((status) => {
        const count = marked.filter((mark) => mark.status === status).length;
        return (
          count > 0 && (
            <span key={status}>
              {say(`case:attendance.${status}`)} <strong className="figures">{formats.number(count)}</strong>
            </span>
          )
        );
      })}
      {open > 0 && (
        <span className={classes.hint}>{t('group.open', { count: open, shown: formats.number(open) })}</span>
      )}
    </div>
  );
};

interface ToolsProps {
  people: readonly PhaseRow[];
  sheet: ReturnType<typeof useMarks>;
  isAnyMarked: boolean;
  isAllMarked: boolean;
  wanted: string;
  onWanted: (wanted: string) => void;
}

const Tools = ({ people, sheet, isAnyMarked, isAllMarked, wanted, onWanted }: ToolsProps) => {
  const { t } = useTranslation('treatment');
  return (
    <div className={classes.tools}>
      <div className={`${classes.hint} ${classes.keys}`}>{t('group.keys')}</div>
      {people.length > MANY && (
        <TextInput
          type="search"
          aria-label={t('group.find')}
          placeholder={t('group.find')}
          value={wanted}
          onChange={(event) => onWanted(event.currentTarget.value)}
        />
      )}
      <Button
        variant="default"
        leftSection={<IconChecks size={18} aria-hidden />}
        onClick={() => sheet.restPresent(people.map(({ id }) => id))}
        disabled={isAllMarked}
      >
        {t(isAnyMarked ? 'group.restPresent' : 'group.allPresent')}
      </Button>
    </div>
  );
};

const useSave = (form: UseFormReturnType<Values>, people: readonly PhaseRow[], marks: Marks) => {
  const { t } = useTranslation('treatment');
  const go = useGo();
  const isSaved = useRef(false);
  const [sent, setSent] = useState<Marked[]>([]);
  const send = useSend({
    send: (attendance: Marked[], key) =>
      recordSession(
        {
          heldOn: form.values.heldOn,
          minutes: Number(form.values.minutes),
          topic: form.values.topic.trim(),
          kind: 'group',
          attendance,
        },
        key,
      ),
    refreshes: [['phase']],
    onDone: () => {
      isSaved.current = true;
      toastDone(t('group.done'));
      go('/phases');
    },
  });
  useProblemOnForm(form, send.error);
  const submit = form.onSubmit(() => {
    const attendance = markedOf(people, marks);
    if (attendance.length === 0) return form.setFieldError('attendance', t('group.nobodyMarked'));
    setSent(attendance);
    send.mutate(attendance);
  });
  return { send, submit, isSaved, refused: refusedOf(send.error, sent) };
};

const useSheetForm = (): UseFormReturnType<Values> => {
  const rules = useRules();
  return useForm<Values>({
    initialValues: { heldOn: today(), minutes: DEFAULT_MINUTES, topic: '' },
    validate: {
      heldOn: rules.all(rules.required, rules.day, rules.notAfterToday),
      minutes: useMinutesRule(),
      topic: rules.required,
    },
  });
};

/** One session of the whole group: when and what, who was there, one save. */
export const GroupSheet = ({ people }: { people: readonly PhaseRow[] }) => {
  const { t } = useTranslation('treatment');
  const formats = useFormats();
  const sheet = useMarks();
  const [wanted, setWanted] = useState('');
  const form = useSheetForm();
  const { send, submit, isSaved, refused } = useSave(form, people, sheet.marks);
  const marked = markedOf(people, sheet.marks);
  const shown = people.filter(({ personName, caseNumber }) =>
    `${personName} ${caseNumber}`.includes(wanted.trim()),
  );
  const count = formats.number(people.length);
  return (
    <form onSubmit={submit} noValidate>
      <UnsavedGuard
        text={t('unsaved.text')}
        isUnsaved={() => !isSaved.current && (sheet.isAny || form.isDirty())}
      />
      <FormErrorSummary form={form} problem={send.error} />
      <Fields form={form} />
      <Section title={t('group.people')} aside={count} flush>
        <Tools
          people={people}
          sheet={sheet}
          isAnyMarked={marked.length > 0}
          isAllMarked={marked.length === people.length}
          wanted={wanted}
          onWanted={setWanted}
        />
        <GroupList people={shown} sheet={sheet} refused={refused} />
      </Section>
      <div className={classes.saveBar}>
        <Tally marked={marked} of={people.length} />
        <Button type="submit" loading={send.isPending}>
          {marked.length === 0
            ? t('group.saveNone')
            : t('group.save', { count: marked.length, shown: formats.number(marked.length) })}
        </Button>
      </div>
    </form>
  );
};
