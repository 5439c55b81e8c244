import { useTranslation } from 'react-i18next';
import { useCan } from '../can';
import { PageLink } from '../layout/page-link';

/** The part of a person's page that says who looked at the file. */
export const READERS = 'readers';

interface LookLinksProps {
  /** Left out on the page that shows it itself. */
  personId?: string | undefined;
  /** What the log is narrowed to. */
  log: { referralId: string } | { personId: string };
}

/** From a case or a person: who looked, and the same in the log, for those who may read that. */
export const LookLinks = ({ personId, log }: LookLinksProps) => {
  const { t } = useTranslation();
  const seesReaders = useCan('reading.read');
  const seesLog = useCan('history.read');
  return (
    <>
      {seesReaders && personId && (
        <PageLink to="/persons/$id" params={{ id: personId }} hash={READERS}>
          {t('look.who')}
        </PageLink>
      )}
      {seesLog && (
        <PageLink to="/log" search={log}>
          {t('look.inLog')}
        </PageLink>
      )}
    </>
  );
};
