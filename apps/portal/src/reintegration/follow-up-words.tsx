import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { daysBetween, today } from '../shell/formats/day';
import { DayText } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { StatusBadge, type Tone } from '../shell/record/status-badge';
import type { FollowUp } from './reintegration.api';

const TONE: Record<FollowUp['state'], Tone> = {
  scheduled: 'waiting',
  reached: 'done',
  not_reached: 'active',
  lost: 'stopped',
};

export const isOwed = ({ state }: Pick<FollowUp, 'state'>): boolean =>
  state === 'scheduled' || state === 'not_reached';

export const isOverdue = (followUp: Pick<FollowUp, 'state' | 'dueOn'>): boolean =>
  isOwed(followUp) && followUp.dueOn < today();

export const FollowUpState = ({ state }: Pick<FollowUp, 'state'>) => {
  const { t } = useTranslation('reintegration');
  return <StatusBadge tone={TONE[state]} label={t(`followUp.state.${state}`)} />;
};

/** The day a contact falls due and, while it is owed, how far away that is; an overdue one stands out. */
export const DueDay = ({ followUp }: { followUp: FollowUp }) => {
  const { t } = useTranslation('reintegration');
  const formats = useFormats();
  return (
    <>
      <DayText value={followUp.dueOn} />
      {isOverdue(followUp) && (
        <StatusBadge
          tone="attention"
          label={t('followUp.overdue', { days: formats.days(daysBetween(followUp.dueOn, today())) })}
        />
      )}
      {isOwed(followUp) && !isOverdue(followUp) && (
        <Text size="sm" c="dimmed">
          {formats.fromToday(followUp.dueOn)}
        </Text>
      )}
    </>
  );
};
