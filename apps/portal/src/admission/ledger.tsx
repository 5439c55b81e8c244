import { useTranslation } from 'react-i18next';
import { DayText, Identifier, NameText } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { useWord } from '../shell/i18n/words';
import type { OrderEntry } from './admission.api';
import classes from './admission.module.css';

const Entry = ({ entry }: { entry: OrderEntry }) => {
  const { t } = useTranslation('admission');
  const say = useWord();
  const formats = useFormats();
  const { number, kind, decidedOn, reference, termDays, judge, recordedBy, note, asksForTests } = entry;
  return (
    <li>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <div>
        <div className={classes.entryHead}>
          <strong>{say(`case:entryKind.${kind}`)}</strong>
          <DayText value={decidedOn} />
          {reference && <Identifier value={reference} />}
        </div>
        <div className={`${classes.quiet} ${classes.dots}`}>
          {termDays !== null && <span>{t('ledger.term', { days: formats.days(termDays) })}</span>}
          {asksForTests && <span>{t('ledger.asksForTests')}</span>}
          {judge && (
            <span>
              {t('ledger.judge')} <NameText value={judge} />
            </span>
          )}
          <span>
            {t('ledger.recordedBy')} <NameText value={recordedBy} />
          </span>
        </div>
        {note && <div className={classes.note}>{note}</div>}
      </div>
    </li>
  );
};

/** What the court has decided, entry by entry, the latest first: nothing here is ever changed or removed. */
export const Ledger = ({ entries }: { entries: readonly OrderEntry[] }) => {
  const { t } = useTranslation('admission');
  const latestFirst = [...entries].sort((one, other) => other.number - one.number);
  return (
    <ol className={classes.ledger} aria-label={t('ledger.title')} style={{ marginBlockStart: 24 }}>
      {latestFirst.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  );
};
