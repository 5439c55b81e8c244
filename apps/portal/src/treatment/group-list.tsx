import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '../shell/http/problem';
import { useProblemWords } from '../shell/feedback/use-problem-words';
import { useLanguage } from '../shell/i18n/use-language';
import { stepInGroup } from './group-keys';
import { GroupRow } from './group-row';
import classes from './group.module.css';
import { markOf, statusOfKey, type useMarks } from './marks';
import type { PhaseRow } from './treatment.api';

interface GroupListProps {
  people: readonly PhaseRow[];
  sheet: ReturnType<typeof useMarks>;
  /** Refusals by phase, as the server told them of what was sent. */
  refused: ReadonlyMap<string, FieldError>;
}

const useOpenNotes = () => {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const entered = useRef<string | null>(null);
  const toggle = useCallback((phaseId: string) => {
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(phaseId)) next.add(phaseId);
      entered.current = next.has(phaseId) ? phaseId : null;
      return next;
    });
  }, []);
  useEffect(() => {
    if (!entered.current) return;
    document.querySelector<HTMLElement>(`[data-note="${CSS.escape(entered.current)}"]`)?.focus();
    entered.current = null;
  }, [open]);
  return { open, toggle };
};

/** The whole group, marked with one key each: the mark is set and the next person has the focus. */
export const GroupList = ({ people, sheet, refused }: GroupListProps) => {
  const { t } = useTranslation('treatment');
  const { dir } = useLanguage();
  const words = useProblemWords();
  const notes = useOpenNotes();
  const press = (event: KeyboardEvent<HTMLUListElement>): void => {
    const button = event.target;
    if (!(button instanceof HTMLButtonElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const phaseId = button.dataset['phase'];
    if (!phaseId) return;
    const status = statusOfKey(event);
    if (status) sheet.mark(phaseId, status);
    else if (event.key === 'Backspace' || event.key === 'Delete') sheet.mark(phaseId, null);
    else if (event.code === 'KeyN') notes.toggle(phaseId);
    const target = stepInGroup(event.currentTarget, button, status ? 'ArrowDown' : event.key, dir === 'rtl');
    if (status || target || event.code === 'KeyN') event.preventDefault();
    target?.focus();
  };
  const refusalOf = (phaseId: string) => {
    const error = refused.get(phaseId);
    return error ? { path: error.path, text: words.sayField(error) } : null;
  };
  return (
    <ul className={classes.list} onKeyDown={press} aria-label={t('group.people')}>
      {people.map((phase) => (
        <GroupRow
          key={phase.id}
          phase={phase}
          mark={markOf(sheet.marks, phase.id)}
          isNoteOpen={notes.open.has(phase.id)}
          refusal={refusalOf(phase.id)}
          onMark={sheet.mark}
          onNote={sheet.note}
          onToggleNote={notes.toggle}
        />
      ))}
    </ul>
  );
};
