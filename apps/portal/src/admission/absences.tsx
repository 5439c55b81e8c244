import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NameText } from '../shell/formats/text';
import { useWord } from '../shell/i18n/words';
import { StatusBadge } from '../shell/record/status-badge';
import type { Admission } from './admission.api';
import classes from './admission.module.css';
import { useAbsenceDays } from './use-absence-days';

/** When somebody in residence was not in the house; what was struck stays to be seen. */
export const Absences = ({ admission: { absences } }: { admission: Admission }) => {
  const { t } = useTranslation('admission');
  const say = useWord();
  const daysOf = useAbsenceDays();
  if (absences.length === 0) return <Text c="dimmed">{t('absence.none')}</Text>;
  return (
    <ul className={classes.ledger} aria-label={t('absence.title')}>
      {absences.map((absence) => (
        <li key={absence.id}>
          <div>
            <div className={classes.entryHead}>
              <strong>{say(`case:absence.${absence.kind}`)}</strong>
              <span>{daysOf(absence)}</span>
              {absence.struck !== null && <StatusBadge tone="stopped" label={t('absence.struck')} />}
            </div>
            <div className={classes.quiet}>
              <NameText value={absence.recordedBy} />
            </div>
            {(absence.struck ?? absence.words) && (
              <div className={classes.note}>{absence.struck ?? absence.words}</div>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
};
