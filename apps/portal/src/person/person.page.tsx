import type { BirthPrecision } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { ProblemView } from '../shell/feedback/problem-view';
import { ageInYears } from '../shell/formats/day';
import { Identifier, NameText, Phone } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { Page } from '../shell/layout/page';
import { usePageParam } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { FactList } from '../shell/record/fact-list';
import { PersonHeader } from '../shell/record/person-header';
import { Can } from '../shell/can';
import { PersonCases } from './person-cases';
import { PersonReaders } from './person-readers';
import { type PersonFile, usePerson } from './person.api';

export default function PersonPage() {
  const { data, error, refetch } = usePerson(usePageParam('id'));
  const { t } = useTranslation('person');
  if (error) {
    return (
      <Page title={t('title')} hideTitle crumbs={[{ label: t('title'), to: '/persons' }]}>
        <ProblemView error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (!data) return <PageWaiting />;
  return (
    <Page title={data.displayName} hideTitle crumbs={[{ label: t('title'), to: '/persons' }]}>
      <PersonHeader name={data.displayName} />
      <Identity person={data} />
      <PersonCases cases={data.cases} />
      <Can permission="reading.read">
        <PersonReaders id={data.id} />
      </Can>
    </Page>
  );
}

const useBirth = (): ((day: string, precision: BirthPrecision | null) => string) => {
  const { t } = useTranslation('person');
  const formats = useFormats();
  const written = (day: string, precision: BirthPrecision | null): string => {
    if (precision === 'month') return formats.month(day);
    return precision === 'day' || precision === null ? formats.day(day) : day.slice(0, 4);
  };
  return (day, precision) =>
    t('birth', { birth: written(day, precision), age: t('age', { count: ageInYears(day) ?? 0 }) });
};

const Identity = ({ person }: { person: PersonFile }) => {
  const { t } = useTranslation('person');
  const birth = useBirth();
  const { motherGiven, birthDate, birthPrecision, sex, nationalNumber, phone } = person;
  const names = ['given', 'father', 'grandfather', 'greatGrandfather', 'laqab'] as const;
  return (
    <Section title={t('identity')}>
      <FactList
        facts={[
          ...names.flatMap((part) => {
            const name = person[part];
            return name ? [{ label: t(`field.${part}`), value: <NameText value={name} /> }] : [];
          }),
          { label: t('field.motherGiven'), value: motherGiven && <NameText value={motherGiven} /> },
          { label: t('field.birthDate'), value: birthDate && birth(birthDate, birthPrecision) },
          { label: t('field.sex'), value: t(`sex.${sex}`) },
          {
            label: t('field.nationalNumber'),
            value: nationalNumber && <Identifier value={nationalNumber} />,
          },
          { label: t('field.phone'), value: phone && <Phone value={phone} /> },
        ]}
      />
    </Section>
  );
};
