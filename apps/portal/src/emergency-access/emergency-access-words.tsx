import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EmergencyAccess } from '../shell/case/emergency.api';
import { clockOfInstant } from '../shell/formats/day';
import { InstantText, NameText } from '../shell/formats/text';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { StatusBadge, type Tone } from '../shell/record/status-badge';

const TONE: Record<EmergencyAccess['state'], Tone> = {
  open: 'active',
  ended: 'attention',
  reviewed: 'done',
  found_nothing: 'stopped',
};

/** How it stands for those who review it. */
export const AccessState = ({ state }: { state: EmergencyAccess['state'] }) => {
  const { t } = useTranslation('emergency-access');
  return <StatusBadge tone={TONE[state]} label={t(`state.${state}`)} />;
};

/** How it stands for whoever opened it, of whom nothing more is asked. */
export const OwnState = ({ state }: { state: EmergencyAccess['state'] }) => {
  const { t } = useTranslation('emergency-access');
  return <StatusBadge tone={state === 'ended' ? 'stopped' : TONE[state]} label={t(`ownState.${state}`)} />;
};

/** What somebody is: their role, and the discipline of a practitioner. */
export const useOpenerRole = (): ((access: EmergencyAccess) => string) => {
  const say = useWord();
  return ({ openerRole, openerDiscipline }) =>
    openerDiscipline
      ? `${say(`shell:role.${openerRole}`)} · ${say(`shell:discipline.${openerDiscipline}`)}`
      : say(`shell:role.${openerRole}`);
};

/** Who opened it, as what, and from where. */
export const Opener = ({ access }: { access: EmergencyAccess }) => {
  const placeName = usePlaceName();
  const roleOf = useOpenerRole();
  return (
    <>
      <NameText value={access.openedBy} />
      <Text component="span" display="block" size="sm" c="dimmed" fw={400}>
        {roleOf(access)}
      </Text>
      <Text component="span" display="block" size="sm" c="dimmed" fw={400}>
        {placeName(access.openerCentre)}
      </Text>
    </>
  );
};

/** When it was opened, and until when it is or was open. */
export const OpenTime = ({ access }: { access: EmergencyAccess }) => {
  const { t } = useTranslation('emergency-access');
  const until = access.endedAt ?? access.endsAt;
  return (
    <>
      <InstantText value={access.openedAt} />
      {until && (
        <Text component="span" display="block" size="sm" c="dimmed">
          {t('list.until', { at: clockOfInstant(until) })}
        </Text>
      )}
    </>
  );
};
