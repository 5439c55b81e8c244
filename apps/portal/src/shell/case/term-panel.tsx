import type { Schema } from '@najat/contract';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageWaiting } from '../feedback/page-waiting';
import { ProblemView } from '../feedback/problem-view';
import { DayText } from '../formats/text';
import { useFormats } from '../formats/use-formats';
import { http } from '../http/http';
import { useMaybeWord } from '../i18n/words';
import { Section } from '../layout/section';
import { type Fact, FactList } from '../record/fact-list';
import type { Term } from '../record/term-left';
import classes from './case.module.css';
import { useFigure } from './use-figure';

type Line = Schema<'TermLineView'>;

const useLawfulTerm = (referralId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['referral', referralId, 'term'],
    queryFn: ({ signal }) => http.get<Schema<'LawfulTermView'>>(`/referrals/${referralId}/term`, {}, signal),
    enabled,
  });

/** Lines that name the correction as what did it, not as whose words the entry now has. */
const BY_CORRECTION: ReadonlySet<string> = new Set(['entry.superseded', 'entry.struck']);

/** How long the person may be held, and the reckoning line by line, so that a clerk can follow it on paper. */
export const TermPanel = ({ referralId, term }: { referralId: string; term: Term | null }) => {
  const { t } = useTranslation('case');
  const { data, error, refetch } = useLawfulTerm(referralId, term !== null);
  if (term === null) return null;
  return (
    <Section title={t('term.title')}>
      <Text fw={600} mb="sm">
        {t(`term.lead.${term.status}`)}
      </Text>
      <Standing term={term} />
      {error ? (
        <ProblemView error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Reckoning lines={data.lines} />
      ) : (
        <PageWaiting />
      )}
    </Section>
  );
};

const Standing = ({ term }: { term: Term }) => {
  const { t } = useTranslation('case');
  const formats = useFormats();
  const counted = (label: string, days: number): Fact[] =>
    days > 0 ? [{ label, value: formats.days(days) }] : [];
  return (
    <FactList
      facts={[
        ...(term.measure ? [{ label: t('term.measure'), value: t(`term.measureKind.${term.measure}`) }] : []),
        ...(term.from ? [{ label: t('term.from'), value: <DayText value={term.from} /> }] : []),
        ...(term.to ? [{ label: t('term.to'), value: <DayText value={term.to} /> }] : []),
        ...counted(t('term.held'), term.daysHeldPastExpiry),
        ...(term.daysWithoutBasis > term.daysHeldPastExpiry
          ? counted(t('term.without'), term.daysWithoutBasis)
          : []),
      ]}
    />
  );
};

const Reckoning = ({ lines }: { lines: readonly Line[] }) => {
  const { t } = useTranslation('case');
  const sentence = useLineSentence();
  const figure = useFigure();
  return (
    <details className={classes.reckoning}>
      <summary>{t('term.why')}</summary>
      <ol>
        {lines.map((line, index) => (
          <li key={index}>
            {sentence(line)}
            {(line.parameters ?? []).map((stamp) => (
              <Text key={stamp.key} size="sm" c="dimmed">
                {figure(stamp)}
              </Text>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
};

const useLineSentence = () => {
  const { t } = useTranslation('case');
  const say = useMaybeWord();
  const formats = useFormats();
  return (line: Line): string => {
    const by = line.correction === undefined ? '' : formats.number(line.correction);
    const own = line.entry === undefined ? '' : formats.number(line.entry);
    const n = by !== '' && !BY_CORRECTION.has(line.code) ? t('term.corrected', { n: own, by }) : own;
    const day = (value: string | undefined) => (value === undefined ? '' : formats.day(value));
    const days = line.days === undefined ? '' : formats.days(line.days);
    const params = { n, by, from: day(line.from), to: day(line.to), days };
    return say(`case:term.line.${line.code}`, params) ?? line.code;
  };
};
