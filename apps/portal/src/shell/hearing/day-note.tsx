import { Alert } from '@mantine/core';
import { isDay, isWorkingDay } from '@najat/domain';
import { IconCalendarExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../can';
import { today } from '../formats/day';
import { usePlaceName } from '../formats/use-place-name';
import { useHolidaysOf, useOwnJurisdiction } from './hearing.api';

const NONE: ReadonlySet<string> = new Set();

/** What should be looked at twice on a day: it has passed, or courts are closed. It may be meant. */
export const DayNote = ({ day }: { day: string }) => {
  const { t } = useTranslation('hearing');
  const name = usePlaceName();
  const mayKnow = useCan('legalParameter.read');
  const isReal = isDay(day);
  const { data } = useHolidaysOf(day.slice(0, 4), isReal && mayKnow);
  const own = useOwnJurisdiction();
  if (!isReal) return null;
  const holiday = data?.items.find(
    ({ day: on, jurisdiction }) => on === day && (jurisdiction ?? own) === own,
  );
  const notes = [
    ...(day < today() ? [t('closed.past')] : []),
    ...(isWorkingDay(day, NONE) ? [] : [t('closed.weekend')]),
    ...(holiday ? [t('closed.holiday', { name: name(holiday) })] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <Alert color="ochre" role="status" icon={<IconCalendarExclamation aria-hidden />}>
      {notes.map((note) => (
        <div key={note}>{note}</div>
      ))}
    </Alert>
  );
};
