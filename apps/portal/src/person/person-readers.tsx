import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NameText } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { Section } from '../shell/layout/section';
import { DayGroups } from '../shell/list/day-groups';
import { ListPanel, useListLead } from '../shell/list/list-panel';
import { useList } from '../shell/list/use-list';
import { EmergencyBadge } from '../shell/record/emergency-badge';
import { LookLinks, READERS } from '../shell/record/look-links';
import { loadReaders, type Reader } from './person.api';
import classes from './person.module.css';

const PARTS = ['restricted', 'clinical', 'legal', 'administrative'] as const;

const useLooked = (): ((reader: Reader) => string) => {
  const { t } = useTranslation('person');
  const formats = useFormats();
  return ({ compartments, count, first, last }) => {
    const parts = PARTS.filter((part) => compartments.includes(part)).map((part) =>
      t(`readers.part.${part}`),
    );
    const [from, to] = [formats.time(first), formats.time(last)];
    const values = { count, shown: formats.number(count), from };
    const times = from === to ? t('readers.within', values) : t('readers.times', { ...values, to });
    return t('readers.looked', { parts: formats.series(parts), times });
  };
};

const ReaderLine = ({ reader }: { reader: Reader }) => {
  const say = useWord();
  const placeName = usePlaceName();
  const looked = useLooked();
  const { by, role, place, emergency } = reader;
  return (
    <>
      <div className={classes.reader}>
        <strong>
          <NameText value={by} />
        </strong>
        <span className={classes.quiet}>
          {[say(`shell:role.${role}`), ...(place ? [placeName(place)] : [])].join(' · ')}
        </span>
        {emergency && <EmergencyBadge />}
      </div>
      <div>{looked(reader)}</div>
    </>
  );
};

/** One who came for this part of the page is brought to it: the part is not there yet when the page is opened. */
const useArrival = () => {
  const here = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === READERS) here.current?.scrollIntoView();
  }, [hash]);
  return here;
};

/** Who looked at the file and when: a line for each reader and day, latest first. */
export const PersonReaders = ({ id }: { id: string }) => {
  const { t } = useTranslation('person');
  const here = useArrival();
  const spec = {
    name: `person-readers-${id}`,
    load: loadReaders(id),
    rowKey: (row: Reader) => `${row.actorId} ${row.first}`,
    empty: { title: t('readers.empty'), text: t('readers.emptyText') },
  };
  const list = useList<Reader>(spec);
  const lead = useListLead(list);
  return (
    <div ref={here} id={READERS}>
      <Section title={t('readers.title')} aside={lead} actions={<LookLinks log={{ personId: id }} />} flush>
        <ListPanel caption={t('readers.title')} spec={spec} list={list}>
          {(rows) => (
            <DayGroups rows={rows} at={(row) => row.last} rowKey={spec.rowKey} order={3}>
              {(row) => <ReaderLine reader={row} />}
            </DayGroups>
          )}
        </ListPanel>
      </Section>
    </div>
  );
};
