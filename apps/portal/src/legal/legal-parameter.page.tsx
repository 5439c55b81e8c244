import { useTranslation } from 'react-i18next';
import { ActionBar } from '../shell/action/action-bar';
import { Can } from '../shell/can';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { ProblemView } from '../shell/feedback/problem-view';
import { InstantText, NameText } from '../shell/formats/text';
import { Page } from '../shell/layout/page';
import { usePageParam } from '../shell/layout/page-link';
import { Columns, Section } from '../shell/layout/section';
import { type Fact, FactList } from '../shell/record/fact-list';
import { Timeline } from '../shell/record/timeline';
import { useHistory } from '../shell/use-history';
import { EffectSection } from './effect-section';
import { VersionLine } from './figure-list';
import { Doubt, StandingBadge, useBasisWords, useDaysWords, useValueWords } from './figure-words';
import { type Parameter, useParameter, useParameterHistory, useParameters } from './legal.api';
import classes from './legal.module.css';
import { parameterActions } from './parameter-actions';
import { ProposeFigure } from './propose-dialog';

/** One version of one figure: what it says, who stands behind it, and what it would do. */
export default function LegalParameterPage() {
  const id = usePageParam('id');
  const { data, error, refetch } = useParameter(id);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  return data ? <Version key={id} parameter={data} /> : <PageWaiting />;
}

const Version = ({ parameter }: { parameter: Parameter }) => {
  const { t } = useTranslation('legal');
  const { key, jurisdiction, actions, state } = parameter;
  return (
    <Page
      title={t(`key.${key}`)}
      lead={<StandingBadge parameter={parameter} />}
      crumbs={[{ label: t('title'), to: '/legal-parameters' }]}
      actions={
        <>
          <Can permission="legalParameter.propose">
            <ProposeFigure jurisdiction={jurisdiction} of={parameter} />
          </Can>
          <ActionBar table={parameterActions} actions={actions} record={parameter} />
        </>
      }
    >
      <Says parameter={parameter} />
      {state === 'proposed' && (
        <Can permission="legalParameter.propose">
          <EffectSection id={parameter.id} />
        </Can>
      )}
      <Columns>
        <Others parameter={parameter} />
        <History id={parameter.id} />
      </Columns>
    </Page>
  );
};

const Who = ({ name, at }: { name: string | null; at: string | null }) =>
  name && (
    <>
      <NameText value={name} /> · <InstantText value={at} />
    </>
  );

const useFacts = (parameter: Parameter): Fact[] => {
  const { t } = useTranslation('legal');
  const valueOf = useValueWords();
  const daysOf = useDaysWords();
  const basisOf = useBasisWords();
  const { basis, jurisdiction, number, source, instrument, words, note, confirmed } = parameter;
  const { proposedBy, proposedAt, confirmedBy, confirmedAt } = parameter;
  return [
    { label: t('facts.value'), value: <strong>{valueOf(parameter)}</strong> },
    { label: t('facts.basis'), value: basisOf(basis, true) },
    { label: t('jurisdiction'), value: t(`jurisdictions.${jurisdiction}`) },
    { label: t('facts.days'), value: daysOf(parameter) },
    { label: t('facts.number'), value: number },
    { label: t('facts.source'), value: t(`source.${source}`) },
    {
      label: t('facts.proposedBy'),
      value: proposedBy ? <Who name={proposedBy} at={proposedAt} /> : t('facts.starting'),
    },
    ...(confirmedBy
      ? [{ label: t('facts.confirmedBy'), value: <Who name={confirmedBy} at={confirmedAt} /> }]
      : []),
    ...(instrument ? [{ label: t('facts.instrument'), value: <bdi>{instrument}</bdi>, wide: true }] : []),
    ...(words
      ? [{ label: t('facts.words'), value: <bdi className={classes.words}>{words}</bdi>, wide: true }]
      : []),
    ...(note === 'none' || confirmed
      ? []
      : [{ label: t('facts.doubt'), value: <Doubt parameter={parameter} />, wide: true }]),
  ];
};

const Says = ({ parameter }: { parameter: Parameter }) => {
  const { t } = useTranslation('legal');
  return (
    <Section title={t('facts.title')}>
      <FactList facts={useFacts(parameter)} />
    </Section>
  );
};

const Others = ({ parameter }: { parameter: Parameter }) => {
  const { t } = useTranslation('legal');
  const { data } = useParameters({ jurisdiction: parameter.jurisdiction });
  const versions = data?.items.filter(({ key, basis }) => key === parameter.key && basis === parameter.basis);
  return (
    <Section title={t('others')} flush>
      <ul className={classes.versions}>
        {versions?.map((each) => (
          <VersionLine key={each.id} parameter={each} lead={t('version', { number: each.number })} />
        ))}
      </ul>
    </Section>
  );
};

const History = ({ id }: { id: string }) => {
  const { t } = useTranslation('legal');
  const { data, error, refetch } = useParameterHistory(id);
  const entries = useHistory()(data?.items);
  return (
    <Section title={t('history')}>
      <Timeline entries={entries} error={error} onRetry={() => void refetch()} />
    </Section>
  );
};
