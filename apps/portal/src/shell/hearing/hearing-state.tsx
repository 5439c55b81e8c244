import type { Schema } from '@najat/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../formats/use-formats';
import { StatusBadge, type Tone } from '../record/status-badge';
import type { Hearing } from './hearing.api';
import lines from '../list/lines.module.css';

const TONE: Record<Schema<'HearingState'>, Tone> = {
  set: 'active',
  held: 'done',
  postponed: 'stopped',
  cancelled: 'stopped',
};

/** Whether it is still to be, and if not what came of it. */
export const HearingState = ({ hearing: { state } }: { hearing: Hearing }) => {
  const { t } = useTranslation('hearing');
  return <StatusBadge tone={TONE[state]} label={t(`state.${state}`)} />;
};

/** Why it was not held, and when it is held instead. */
export const HearingEnd = ({
  hearing: { reason, words, postponedTo, isOfFormerCourt },
}: {
  hearing: Hearing;
}) => {
  const { t } = useTranslation('hearing');
  const formats = useFormats();
  return (
    <>
      {postponedTo && <div>{t('postponedTo', { day: formats.day(postponedTo) })}</div>}
      {reason && <div className={lines.quiet}>{t(`reason.${reason}`)}</div>}
      {words && <div className={lines.said}>{words}</div>}
      {isOfFormerCourt && <div className={lines.quiet}>{t('formerCourt')}</div>}
    </>
  );
};

/** The hour as a clock shows it; a court need not name one. */
export const HourText = ({ value }: { value: string | null }) => {
  const { t } = useTranslation('hearing');
  if (value === null) return <span className={lines.quiet}>{t('noHour')}</span>;
  return (
    <time dateTime={value} className="figures" dir="ltr">
      {value}
    </time>
  );
};
