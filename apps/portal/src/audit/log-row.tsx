import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Can } from '../shell/can';
import { Identifier, NameText } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useMaybeWord, useWord } from '../shell/i18n/words';
import { PageLink } from '../shell/layout/page-link';
import { EmergencyBadge } from '../shell/record/emergency-badge';
import { useSentence } from '../shell/use-history';
import type { LogEntry } from './audit.api';
import classes from './audit.module.css';
import type { Subject } from './use-log';

interface LogRowProps {
  entry: LogEntry;
  onNarrow: (subject: Subject, id: string) => void;
}

/** A word of a row which, pressed, leaves only the rows that have it too. */
const Narrow = ({ subject, id, onNarrow, children }: NarrowProps) => {
  const { t } = useTranslation('audit');
  return (
    <Anchor component="button" type="button" title={t('only.hint')} onClick={() => onNarrow(subject, id)}>
      {children}
    </Anchor>
  );
};

interface NarrowProps {
  subject: Subject;
  id: string;
  onNarrow: LogRowProps['onNarrow'];
  children: ReactNode;
}

const Who = ({ entry, onNarrow }: LogRowProps) => {
  const { t } = useTranslation();
  const say = useWord();
  const placeName = usePlaceName();
  const { actorId, by, role, place } = entry;
  if (!actorId) return <div className={classes.who}>{t('history.system')}</div>;
  const seat = [...(role ? [say(`shell:role.${role}`)] : []), ...(place ? [placeName(place)] : [])];
  return (
    <div className={classes.who}>
      <Narrow subject="actorId" id={actorId} onNarrow={onNarrow}>
        <NameText value={by} />
      </Narrow>
      <div className={classes.quiet}>{seat.join(' · ')}</div>
    </div>
  );
};

const What = ({ entry, onNarrow }: LogRowProps) => {
  const { t } = useTranslation('audit');
  const say = useMaybeWord();
  const sentence = useSentence();
  const { referralId, caseNumber, personId, emergencyId } = entry;
  return (
    <div className={classes.what}>
      <div className={classes.sentence}>
        {say(`audit:about.${entry.sentence}`, { sentence: sentence(entry) }) ?? sentence(entry)}
        {emergencyId && <EmergencyBadge />}
      </div>
      <div className={classes.ways}>
        {referralId && caseNumber && (
          <Narrow subject="referralId" id={referralId} onNarrow={onNarrow}>
            <Identifier value={caseNumber} />
          </Narrow>
        )}
        {personId && (
          <Narrow subject="personId" id={personId} onNarrow={onNarrow}>
            {t('only.personId')}
          </Narrow>
        )}
        {referralId && (
          <Can permission="referral.read">
            <PageLink to="/referrals/$id" params={{ id: referralId }}>
              {t('openCase')}
            </PageLink>
          </Can>
        )}
        {personId && !referralId && (
          <Can permission="person.read">
            <PageLink to="/persons/$id" params={{ id: personId }}>
              {t('openPerson')}
            </PageLink>
          </Can>
        )}
      </div>
    </div>
  );
};

/** Who did what, when, and from where. */
export const LogRow = ({ entry, onNarrow }: LogRowProps) => {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  return (
    <div className={classes.row}>
      <time className={classes.time} dateTime={entry.at}>
        {formats.time(entry.at)}
      </time>
      <Who entry={entry} onNarrow={onNarrow} />
      <What entry={entry} onNarrow={onNarrow} />
      <div className={classes.where}>
        <span>{t(`compartment.${entry.compartment}`)}</span>
        {entry.address && (
          <span>
            {t('from')} <Identifier value={entry.address} />
          </span>
        )}
      </div>
    </div>
  );
};
