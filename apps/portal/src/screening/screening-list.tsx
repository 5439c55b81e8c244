import type { ScreeningResult } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { InstantText, NameText } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import lines from '../shell/list/lines.module.css';
import { StatusBadge, type Tone } from '../shell/record/status-badge';
import { RecordResult } from './record-result';
import type { Screening } from './screening.api';
import classes from './screening.module.css';

/** Red is kept for liberty and life: a reactive test is to be confirmed, not an alarm. */
const TONE: Record<ScreeningResult, Tone> = {
  pending: 'waiting',
  non_reactive: 'done',
  reactive: 'attention',
  indeterminate: 'attention',
};

const Standing = ({ result }: { result: ScreeningResult | null }) => {
  const { t } = useTranslation('screening');
  return result === null ? (
    <StatusBadge tone="stopped" label={t('declined')} />
  ) : (
    <StatusBadge tone={TONE[result]} label={t(`result.${result}`)} />
  );
};

const Days = ({ screening: { takenOn, resultedOn } }: { screening: Screening }) => {
  const { t } = useTranslation('screening');
  const formats = useFormats();
  if (!takenOn) return null;
  return (
    <div className={classes.days}>
      <span>{t('taken', { day: formats.day(takenOn) })}</span>
      {resultedOn && <span>{t('resulted', { day: formats.day(resultedOn) })}</span>}
    </div>
  );
};

const Line = ({ screening }: { screening: Screening }) => {
  const { t } = useTranslation('screening');
  const { kind, result, recordedBy, recordedAt, actions } = screening;
  return (
    <li>
      <div>
        <strong>{t(`kind.${kind}`)}</strong>
        <Days screening={screening} />
        <div className={lines.quiet}>
          {t('by')} <NameText value={recordedBy} /> · <InstantText value={recordedAt} />
        </div>
      </div>
      <div className={classes.end}>
        <Standing result={result} />
        {actions.includes('recordResult') && <RecordResult screening={screening} />}
      </div>
    </li>
  );
};

/** Latest first, as the server lists them. */
export const ScreeningLines = ({ items }: { items: readonly Screening[] }) => (
  <ul className={lines.lines}>
    {items.map((screening) => (
      <Line key={screening.id} screening={screening} />
    ))}
  </ul>
);
