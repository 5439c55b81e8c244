import { Alert, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DayText, Identifier, InstantText, NameText } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { useLanguage } from '../shell/i18n/use-language';
import { useWord } from '../shell/i18n/words';
import { Section } from '../shell/layout/section';
import { ListCards } from '../shell/list/list-cards';
import { ListTable } from '../shell/list/list-table';
import lines from '../shell/list/lines.module.css';
import { FactList } from '../shell/record/fact-list';
import { FrozenLetter } from '../shell/report/frozen-letter';
import { documentOf, type Report } from '../shell/report/report.api';
import { ReportedTests } from './reported-tests';
import classes from '../shell/report/report.module.css';

type Facts = NonNullable<Report['facts']>;

/** What the case manager puts before the court. */
export const Assessment = ({ report }: { report: Report }) => {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const { compliance, recommendation, recommendedDays, words, language } = report;
  return (
    <Section title={t('assessment')}>
      <FactList
        facts={[
          { label: t('field.compliance'), value: compliance && t(`compliance.${compliance}`) },
          {
            label: t('field.recommendation'),
            value: recommendation && t(`recommendation.${recommendation}`),
          },
          ...(recommendedDays === null
            ? []
            : [{ label: t('field.days'), value: formats.days(recommendedDays) }]),
          { label: t('field.language'), value: t(`language.${language}`) },
        ]}
      />
      {words && <p className={lines.said}>{words}</p>}
    </Section>
  );
};

/** From recorded facts alone: of today while the report is a draft, fixed from then on. */
export const RecordedFacts = ({ report, facts }: { report: Report; facts: Facts }) => {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const { language } = useLanguage();
  return (
    <Section
      title={t('facts')}
      aside={t('period', { from: formats.day(facts.periodFrom), to: formats.day(facts.periodTo) })}
    >
      <Text c="dimmed" mb="sm">
        {t(report.state === 'drafted' ? 'factsLive' : 'factsFixed')}
      </Text>
      <FactList
        facts={[
          { label: t('field.court'), value: facts.court[language] },
          {
            label: t('field.order'),
            value: (
              <>
                <Identifier value={facts.orderNumber} /> · <DayText value={facts.orderedOn} />
              </>
            ),
          },
          { label: t('field.admittedOn'), value: <DayText value={facts.admittedOn} /> },
          ...(facts.dischargedOn
            ? [{ label: t('field.dischargedOn'), value: <DayText value={facts.dischargedOn} /> }]
            : []),
        ]}
      />
      <Disciplines facts={facts} />
      {facts.admissionKind === 'residential' && <DaysAway facts={facts} />}
      {facts.tests && <ReportedTests tests={facts.tests} />}
    </Section>
  );
};

const DaysAway = ({ facts: { absences } }: { facts: Facts }) => {
  const { t } = useTranslation('report');
  const say = useWord();
  const formats = useFormats();
  return (
    <>
      <Title order={3} size="h4" mt="md" mb={4}>
        {t('away.title')}
      </Title>
      {absences.length === 0 && <Text c="dimmed">{t('away.none')}</Text>}
      <ul className={classes.steps}>
        {absences.map(({ kind, from, to }) => (
          <li key={from}>
            <strong>{say(`case:absence.${kind}`)}</strong>
            <span>
              {to
                ? t('period', { from: formats.day(from), to: formats.day(to) })
                : t('away.since', { from: formats.day(from) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

const COUNTS = ['present', 'late', 'excused', 'absent'] as const;

const Disciplines = ({ facts: { disciplines } }: { facts: Facts }) => {
  const { t } = useTranslation('report');
  const say = useWord();
  const formats = useFormats();
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const Rows = isPhone ? ListCards : ListTable;
  const sessions = disciplines.reduce(
    (all, { attendance }) => all + COUNTS.reduce((sum, count) => sum + attendance[count], 0),
    0,
  );
  if (disciplines.length === 0) return <Text mt="md">{t('noDiscipline')}</Text>;
  return (
    <>
      {sessions === 0 && <Text mt="md">{t('noSession')}</Text>}
      <Rows
        caption={t('attendance')}
        rows={disciplines}
        rowKey={({ discipline }) => discipline}
        columns={[
          {
            id: 'discipline',
            label: t('column.discipline'),
            cell: ({ discipline }) => say(`shell:discipline.${discipline}`),
          },
          { id: 'state', label: t('column.state'), cell: ({ state }) => say(`case:phaseState.${state}`) },
          ...COUNTS.map((count) => ({
            id: count,
            label: say(`case:attendance.${count}`),
            align: 'end' as const,
            cell: ({ attendance }: Facts['disciplines'][number]) => formats.number(attendance[count]),
          })),
        ]}
      />
    </>
  );
};

/** Who has signed what is before them, and how many the quorum asks for. */
export const Signatures = ({ report }: { report: Report }) => {
  const { t } = useTranslation('report');
  const say = useWord();
  const formats = useFormats();
  const { author, quorum, signatures, approvedBy, approvedAt } = report;
  const shown = { signed: formats.number(quorum.signed), needed: formats.number(quorum.needed) };
  return (
    <Section title={t('signatures')} aside={t('signedOf', shown)}>
      {author === 'committee' && !quorum.confirmed && (
        <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />} mb="sm">
          {t('quorumUnconfirmed', shown)}
        </Alert>
      )}
      {signatures.length === 0 && <Text c="dimmed">{t(`unsigned.${author}`)}</Text>}
      <ol className={classes.steps}>
        {signatures.map(({ name, capacity, discipline, signedAt, own }) => (
          <li key={`${name}${signedAt}`}>
            <strong>
              <NameText value={name} />
              {own && ` (${t('you')})`}
            </strong>
            <span>
              {t(`capacity.${capacity}`)}
              {discipline && ` · ${say(`shell:discipline.${discipline}`)}`}
            </span>
            <span className={lines.quiet}>
              <InstantText value={signedAt} />
            </span>
          </li>
        ))}
        {approvedBy && (
          <li>
            <strong>
              <NameText value={approvedBy} />
            </strong>
            <span>{t('capacity.centre_director')}</span>
            <span className={lines.quiet}>
              <InstantText value={approvedAt} />
            </span>
          </li>
        )}
      </ol>
    </Section>
  );
};

/** The letter as the court has it. */
export const HandedIn = ({ report }: { report: Report }) => {
  const { t } = useTranslation('report');
  const { id, sha256, checkNumber, submittedAt, number } = report;
  if (!sha256 || !checkNumber) return null;
  return (
    <FrozenLetter
      paper={documentOf(id, `${t(`kind.${report.kind}`)} ${number ?? ''}`)}
      left={{ label: t('field.submittedAt'), value: <InstantText value={submittedAt} /> }}
      checkNumber={checkNumber}
      sha256={sha256}
    />
  );
};
