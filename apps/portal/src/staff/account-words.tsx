import { useTranslation } from 'react-i18next';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { StatusBadge } from '../shell/record/status-badge';
import type { AccountRecord } from './staff.api';

export const AccountState = ({ state }: Pick<AccountRecord, 'state'>) => {
  const { t } = useTranslation('staff');
  return <StatusBadge tone={state === 'active' ? 'active' : 'stopped'} label={t(`state.${state}`)} />;
};

/** What the account is for, and where. */
export const useAccountWords = () => {
  const say = useWord();
  const placeName = usePlaceName();
  return {
    role: ({ role, discipline }: Pick<AccountRecord, 'role' | 'discipline'>): string =>
      discipline
        ? `${say(`shell:role.${role}`)} · ${say(`shell:discipline.${discipline}`)}`
        : say(`shell:role.${role}`),
    seat: ({ centre, court }: Pick<AccountRecord, 'centre' | 'court'>): string => {
      const place = centre ?? court;
      return place ? placeName(place) : say('shell:wholeCountry');
    },
  };
};
