import { IconWritingSign } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../shell/can';
import { EmptyState } from '../shell/feedback/empty-state';
import { DayText, NameText } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { Section } from '../shell/layout/section';
import { useAccount } from '../shell/session/session';
import { AttendanceStatus } from './attendance-status';
import { CorrectAttendance } from './correct-attendance';
import type { HeldSession, Phase } from './treatment.api';
import classes from './treatment.module.css';

const SessionLine = ({
  phaseId,
  session,
  corrects,
}: {
  phaseId: string;
  session: HeldSession;
  corrects: boolean;
}) => {
  const { t } = useTranslation('treatment');
  const formats = useFormats();
  const { heldOn, topic, minutes, kind, ledBy, status, note } = session;
  return (
    <li>
      <div>
        <div className={classes.sessionHead}>
          <strong>{topic}</strong>
          <DayText value={heldOn} />
        </div>
        <div className={classes.quiet}>
          {t(`session.${kind}`)} · {t('session.lasted', { count: minutes, shown: formats.number(minutes) })} ·{' '}
          <NameText value={ledBy} />
        </div>
      </div>
      <div className={classes.sessionEnd}>
        <AttendanceStatus status={status} />
        {corrects && <CorrectAttendance phaseId={phaseId} session={session} />}
      </div>
      {note && <div className={classes.note}>{note}</div>}
    </li>
  );
};

export const Sessions = ({ phase, sessions }: { phase: Phase; sessions: readonly HeldSession[] }) => {
  const { t } = useTranslation('treatment');
  const formats = useFormats();
  const { discipline } = useAccount();
  const corrects = useCan('session.correct') && discipline === phase.discipline;
  const aside = t('sessions.count', { count: sessions.length, shown: formats.number(sessions.length) });
  return (
    <Section title={t('sessions.title')} aside={aside} flush>
      {sessions.length === 0 ? (
        <EmptyState icon={IconWritingSign} title={t('sessions.none')} text={t('sessions.noneText')} />
      ) : (
        <ul className={classes.sessions}>
          {sessions.map((session) => (
            <SessionLine key={session.sessionId} phaseId={phase.id} session={session} corrects={corrects} />
          ))}
        </ul>
      )}
    </Section>
  );
};
