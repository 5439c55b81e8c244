import { useTranslation } from 'react-i18next';
import { useFormats } from '../shell/formats/use-formats';
import type { Admission } from './admission.api';

type Absence = Admission['absences'][number];

/** "since 3 May", or "3 May to 9 May". */
export const useAbsenceDays = (): ((absence: Absence) => string) => {
  const { t } = useTranslation('admission');
  const formats = useFormats();
  return ({ from, to }) =>
    to === null
      ? t('absence.since', { from: formats.day(from) })
      : t('absence.span', { from: formats.day(from), to: formats.day(to) });
};
