import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayText } from '../shell/formats/text';
import { Section } from '../shell/layout/section';
import { FollowUpActions } from './follow-up-actions';
import { DueDay, FollowUpState, isOverdue, isOwed } from './follow-up-words';
import type { FollowUp } from './reintegration.api';
import classes from './reintegration.module.css';

const Step = ({ followUp }: { followUp: FollowUp }) => {
  const { t } = useTranslation('reintegration');
  const { month, state, standing, contactedOn, attempts, note } = followUp;
  return (
    <li className={classes.step} data-state={isOverdue(followUp) ? 'overdue' : state}>
      <Text fw={600}>{t('followUp.after', { count: month })}</Text>
      <div className={classes.stepDay}>
        {isOwed(followUp) ? <DueDay followUp={followUp} /> : <DayText value={followUp.dueOn} />}
      </div>
      {!(isOwed(followUp) && attempts === 0) && <FollowUpState state={state} />}
      {standing && <Text fw={600}>{t(`followUp.standing.${standing}`)}</Text>}
      {contactedOn && (
        <Text size="sm" c="dimmed">
          {t('followUp.lastContact')} <DayText value={contactedOn} />
        </Text>
      )}
      {attempts > 0 && (
        <Text size="sm" c="dimmed">
          {t('followUp.attempts', { count: attempts })}
        </Text>
      )}
      {note && (
        <div className={classes.stepNote} dir="auto">
          {note}
        </div>
      )}
      <FollowUpActions followUp={followUp} />
    </li>
  );
};

interface FollowUpTrackProps {
  followUps: readonly FollowUp[];
  isDischarged: boolean;
}

/** The contacts after discharge, in their order, each with where it stands. */
export const FollowUpTrack = ({ followUps, isDischarged }: FollowUpTrackProps) => {
  const { t } = useTranslation('reintegration');
  return (
    <Section title={t('followUp.title')}>
      {followUps.length === 0 ? (
        <Text c="dimmed">{t(isDischarged ? 'followUp.noneDue' : 'followUp.notYet')}</Text>
      ) : (
        <ol className={classes.track}>
          {followUps.map((followUp) => (
            <Step key={followUp.id} followUp={followUp} />
          ))}
        </ol>
      )}
    </Section>
  );
};
