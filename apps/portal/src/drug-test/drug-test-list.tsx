import type { TestOutcome } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { DayText, InstantText, NameText } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import lines from '../shell/list/lines.module.css';
import { StatusBadge, type Tone } from '../shell/record/status-badge';
import type { DrugTest } from './drug-test.api';
import classes from './drug-test.module.css';
import { TestActions } from './test-actions';

/** Red is kept for liberty and life: no test is either. */
const TONE: Record<TestOutcome, Tone> = {
  given: 'done',
  refused: 'attention',
  missed: 'attention',
  invalid: 'waiting',
};

const Standing = ({ test: { outcome, results, struckAt } }: { test: DrugTest }) => {
  const { t } = useTranslation('drug-test');
  if (struckAt) return <StatusBadge tone="stopped" label={t('struck')} />;
  if (outcome === 'given' && results.length === 0) return <StatusBadge tone="waiting" label={t('awaited')} />;
  return <StatusBadge tone={TONE[outcome]} label={t(`outcome.${outcome}`)} />;
};

const Results = ({ test: { results, specimen } }: { test: DrugTest }) => {
  const { t } = useTranslation('drug-test');
  const formats = useFormats();
  if (results.length === 0) return null;
  const unit = specimen === 'hair' ? 'cutOffHair' : 'cutOff';
  return (
    <ul className={classes.found}>
      {results.map(({ drugClass, result, cutOff }) => (
        <li key={`${drugClass} ${result}`}>
          <span>{t(`drugClass.${drugClass}`)}</span>
          <span
            className={
              result === 'negative' || result === 'confirmed_negative' ? undefined : classes.positive
            }
          >
            {t(`result.${result}`)}
            {cutOff !== null && (
              <span className={lines.quiet}> · {t(unit, { value: formats.number(cutOff) })}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
};

const Line = ({ test }: { test: DrugTest }) => {
  const { t } = useTranslation('drug-test');
  const { collectedOn, specimen, watched, recordedBy, recordedAt, struckWords } = test;
  return (
    <li>
      <div className={lines.words}>
        <div className={classes.head}>
          <strong>
            <DayText value={collectedOn} />
          </strong>
          {specimen && <span>{t(`specimen.${specimen}`)}</span>}
          {watched !== null && <span>{t(watched ? 'watched.yes' : 'watched.no')}</span>}
        </div>
        <Results test={test} />
        {struckWords && <p className={lines.said}>{struckWords}</p>}
        <div className={lines.quiet}>
          {t('by')} <NameText value={recordedBy} /> · <InstantText value={recordedAt} />
        </div>
      </div>
      <div className={classes.end}>
        <Standing test={test} />
        <TestActions test={test} />
      </div>
    </li>
  );
};

/** Latest first, as the server lists them; what was struck stays among them. */
export const DrugTestLines = ({ items }: { items: readonly DrugTest[] }) => (
  <ul className={lines.lines}>
    {items.map((test) => (
      <Line key={test.id} test={test} />
    ))}
  </ul>
);
