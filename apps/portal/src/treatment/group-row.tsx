import { ActionIcon, Textarea } from '@mantine/core';
import { ATTENDANCE } from '@najat/domain';
import { IconNote } from '@tabler/icons-react';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../shell/fields/bind';
import { Identifier, NameText } from '../shell/formats/text';
import { useWord } from '../shell/i18n/words';
import { STATUS_ICON } from './attendance-status';
import classes from './group.module.css';
import type { Mark } from './marks';
import type { PhaseRow, Status } from './treatment.api';

interface GroupRowProps {
  phase: PhaseRow;
  mark: Mark;
  isNoteOpen: boolean;
  /** What the server refused about this person, and the path it named. */
  refusal: { path: string; text: string } | null;
  onMark: (phaseId: string, status: Status | null) => void;
  onNote: (phaseId: string, note: string) => void;
  onToggleNote: (phaseId: string) => void;
}

const Person = ({ phase, refusal, id }: Pick<GroupRowProps, 'phase' | 'refusal'> & { id: string }) => (
  <div className={classes.person}>
    <div id={id} className={classes.name}>
      {refusal ? (
        <label htmlFor={fieldId(refusal.path)}>
          <NameText value={phase.personName} />
        </label>
      ) : (
        <NameText value={phase.personName} />
      )}
    </div>
    <Identifier value={phase.caseNumber} />
    {refusal && <div className={classes.refusal}>{refusal.text}</div>}
  </div>
);

const Choices = ({ phase, mark, refusal, onMark, labelId }: GroupRowProps & { labelId: string }) => {
  const say = useWord();
  return (
    <div role="group" aria-labelledby={labelId} className={classes.choices}>
      {ATTENDANCE.map((status, index) => {
        const Icon = STATUS_ICON[status];
        const isOn = mark.status === status;
        const isStop = mark.status ? isOn : index === 0;
        return (
          <button
            key={status}
            type="button"
            className={classes.choice}
            data-status={status}
            data-choice={index}
            data-phase={phase.id}
            aria-pressed={isOn}
            tabIndex={isStop ? 0 : -1}
            onClick={() => onMark(phase.id, isOn ? null : status)}
            {...(refusal && index === 0 ? { id: fieldId(refusal.path) } : {})}
          >
            <Icon size={18} aria-hidden />
            {say(`case:attendance.${status}`)}
          </button>
        );
      })}
    </div>
  );
};

/** One person of the group: how they attended, and a note when there is something to note. */
export const GroupRow = memo((props: GroupRowProps) => {
  const { phase, mark, isNoteOpen, onNote, onToggleNote } = props;
  const { t } = useTranslation('treatment');
  const id = useId();
  const label = t('group.noteOn', { name: phase.personName });
  return (
    <li className={classes.row}>
      <Person phase={phase} refusal={props.refusal} id={id} />
      <Choices {...props} labelId={id} />
      <ActionIcon
        variant={mark.note ? 'light' : 'subtle'}
        color={mark.note ? 'petrol' : 'gray'}
        size={44}
        aria-label={label}
        aria-expanded={isNoteOpen}
        onClick={() => onToggleNote(phase.id)}
      >
        <IconNote size={22} stroke={1.7} aria-hidden />
      </ActionIcon>
      {isNoteOpen && (
        <Textarea
          className={classes.note ?? ''}
          aria-label={label}
          placeholder={t('session.noteHint')}
          autosize
          minRows={2}
          maxLength={4000}
          data-note={phase.id}
          value={mark.note}
          onChange={(event) => onNote(phase.id, event.currentTarget.value)}
        />
      )}
    </li>
  );
});
