import type { Schema } from '@najat/contract';
import { useTranslation } from 'react-i18next';
import { ageInYears } from '../shell/formats/day';
import { DayText, Identifier, NameText, Phone } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { type Fact, FactList } from '../shell/record/fact-list';
import type { Admission } from './admission.api';
import classes from './admission.module.css';

/** Two abreast on a phone, five on a desk: these are looked up, not read through. */
const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <div className={classes.facts}>
    <FactList facts={facts} />
  </div>
);

export const StayFacts = ({ admission }: { admission: Admission }) => {
  const { t } = useTranslation('admission');
  const say = useWord();
  const formats = useFormats();
  const placeName = usePlaceName();
  const { admittedOn, days, centre, kind, bed, state } = admission;
  const place = { label: t('bed'), value: bed && <bdi>{bed}</bdi> };
  return (
    <Facts
      facts={[
        { label: t('arrived'), value: <DayText value={admittedOn} long /> },
        { label: t('daysLong'), value: formats.days(days) },
        { label: t('centre'), value: placeName(centre) },
        { label: t('kind'), value: say(`case:kind.${kind}`) },
        ...(kind === 'residential' && state === 'active' ? [place] : []),
      ]}
    />
  );
};

const useBirth = ({ birthDate, birthPrecision }: Schema<'PersonView'>): string | null => {
  const { t } = useTranslation('admission');
  const formats = useFormats();
  if (!birthDate) return null;
  const age = ageInYears(birthDate) ?? 0;
  const born = birthPrecision === 'day' ? formats.day(birthDate) : birthDate.slice(0, 4);
  return t('person.bornAge', { born, age: t('person.age', { count: age, shown: formats.number(age) }) });
};

export const PersonFacts = ({ person }: { person: Schema<'PersonView'> }) => {
  const { t } = useTranslation('admission');
  const birth = useBirth(person);
  return (
    <Facts
      facts={[
        { label: t('person.birth'), value: birth },
        { label: t('person.sex'), value: t(`person.${person.sex}`) },
        { label: t('person.mother'), value: person.motherGiven && <NameText value={person.motherGiven} /> },
        {
          label: t('person.number'),
          value: person.nationalNumber && <Identifier value={person.nationalNumber} />,
        },
        { label: t('person.phone'), value: person.phone && <Phone value={person.phone} /> },
      ]}
    />
  );
};

export const OrderFacts = ({ admission }: { admission: Admission }) => {
  const { t } = useTranslation('admission');
  const say = useWord();
  const placeName = usePlaceName();
  const { legalBasis, court, orderNumber, orderedOn } = admission;
  return (
    <Facts
      facts={[
        { label: t('basis'), value: say(`shell:legalBasis.${legalBasis}`) },
        ...(court ? [{ label: t('order.court'), value: placeName(court) }] : []),
        ...(orderNumber ? [{ label: t('order.number'), value: <Identifier value={orderNumber} /> }] : []),
        { label: t(court ? 'order.day' : 'order.requestDay'), value: <DayText value={orderedOn} /> },
      ]}
    />
  );
};

export const DischargeFacts = ({ admission }: { admission: Admission }) => {
  const { t } = useTranslation('admission');
  const say = useWord();
  const { dischargedOn, dischargeReason, outcome, decisionId, entries, dischargeSummary } = admission;
  const decision = entries.find(({ id }) => id === decisionId);
  return (
    <Facts
      facts={[
        { label: t('left'), value: <DayText value={dischargedOn} long /> },
        { label: t('discharge.reason'), value: dischargeReason && say(`case:reason.${dischargeReason}`) },
        { label: t('discharge.outcome'), value: outcome && say(`case:outcome.${outcome}`) },
        ...(decision
          ? [
              {
                label: t('discharge.decision'),
                value: t('discharge.entry', {
                  number: decision.number,
                  kind: say(`case:entryKind.${decision.kind}`),
                }),
              },
            ]
          : []),
        ...(dischargeSummary
          ? [
              {
                label: t('discharge.summary'),
                value: <div className={classes.summary}>{dischargeSummary}</div>,
                wide: true,
              },
            ]
          : []),
      ]}
    />
  );
};
