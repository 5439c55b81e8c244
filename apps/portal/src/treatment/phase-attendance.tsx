import { useTranslation } from 'react-i18next';
import { useFormats } from '../shell/formats/use-formats';
import { useWord } from '../shell/i18n/words';
import { Section } from '../shell/layout/section';
import classes from './treatment.module.css';
import { AttendanceBar, useRate } from './attendance-bar';
import bar from './attendance.module.css';
import { STATUS_ICON } from './attendance-status';
import type { HeldSession, Phase } from './treatment.api';

const SHOWN = 24;

/** The latest sessions in the order they were held, so that a run of absences is seen at a glance. */
const Strip = ({ sessions }: { sessions: readonly HeldSession[] }) => {
  const { t } = useTranslation('treatment');
  const say = useWord();
  const formats = useFormats();
  const inOrder = sessions.slice(0, SHOWN).reverse();
  return (
    <div className={classes.stripBox}>
      <p>{t('strip', { count: inOrder.length, shown: formats.number(inOrder.length) })}</p>
      <ol className={bar.strip}>
        {inOrder.map(({ sessionId, heldOn, status }) => {
          const Icon = STATUS_ICON[status];
          const said = `${formats.day(heldOn)}: ${say(`case:attendance.${status}`)}`;
          return (
            <li key={sessionId} data-status={status} title={said}>
              <Icon size={18} role="img" aria-label={said} />
            </li>
          );
        })}
      </ol>
    </div>
  );
};

export const AttendanceSummary = ({ phase }: { phase: Phase }) => {
  const { t } = useTranslation('treatment');
  const rate = useRate()(phase.attendance.rate);
  return (
    <Section title={t('attendance')}>
      {rate && (
        <div className={classes.figures}>
          <strong className="figures">{rate}</strong>
          <span className={classes.quiet}>{t('rateDefinition')}</span>
        </div>
      )}
      <AttendanceBar counts={phase.attendance} />
      {phase.sessions && phase.sessions.length > 0 && <Strip sessions={phase.sessions} />}
    </Section>
  );
};
