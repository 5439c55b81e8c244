import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../shell/formats/day';
import { useFormats } from '../shell/formats/use-formats';
import { PageLink } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { Doubt, StandingBadge, useBasisWords, useDaysWords, useValueWords } from './figure-words';
import { type Figure, type FiguresOfKey, figuresIn, type Group } from './figures';
import type { Parameter } from './legal.api';
import classes from './legal.module.css';

interface LineProps {
  parameter: Parameter;
  lead: string;
  /** The name of the figure heads the line. */
  isNamed?: boolean;
  below?: ReactNode;
}

/** One version of a figure on one line: for whom, how much, since when, how well it stands. */
export const VersionLine = ({ parameter, lead, isNamed = false, below }: LineProps) => {
  const { t } = useTranslation('legal');
  const valueOf = useValueWords();
  const daysOf = useDaysWords();
  const value = valueOf(parameter);
  const isProposed = parameter.state === 'proposed';
  const link = (
    <PageLink to="/legal-parameters/$id" params={{ id: parameter.id }}>
      {lead}
    </PageLink>
  );
  return (
    <li className={classes.line} data-state={parameter.state}>
      <div className={classes.of}>
        {isNamed ? <h3 className={classes.name}>{link}</h3> : link}
        {below && <p className={classes.doubt}>{below}</p>}
      </div>
      <div className={classes.value}>{isProposed ? t('proposedValue', { value }) : value}</div>
      <div className={classes.quiet}>
        {t('version', { number: parameter.number })} · {daysOf(parameter)} ·{' '}
        {parameter.instrument ? <bdi>{parameter.instrument}</bdi> : t(`source.${parameter.source}`)}
      </div>
      <div className={classes.badge}>
        <StandingBadge parameter={parameter} />
      </div>
    </li>
  );
};

const versionsOf = ({ standing, proposed }: Figure): readonly Parameter[] => [...standing, ...proposed];

/** The doubt is about a figure, whichever articles share it, so it is said once. */
const doubtOn = ({ figures }: FiguresOfKey): ReactNode => {
  const versions = figures.flatMap(({ standing }) => standing);
  const found = versions.find(({ note, confirmed }) => note !== 'none' && !confirmed);
  return found && <Doubt parameter={found} />;
};

/** A figure of several articles: its name, and a line for each of them. */
const OfArticles = ({ of }: { of: FiguresOfKey }) => {
  const { t } = useTranslation('legal');
  const basisOf = useBasisWords();
  const doubt = doubtOn(of);
  return (
    <>
      <h3 className={classes.name}>{t(`key.${of.key}`)}</h3>
      {doubt && <p className={classes.doubt}>{doubt}</p>}
      <ul className={classes.lines}>
        {of.figures.flatMap(versionsOf).map((parameter) => (
          <VersionLine key={parameter.id} parameter={parameter} lead={basisOf(parameter.basis)} />
        ))}
      </ul>
    </>
  );
};

/** A figure for every article, or for one: its name heads the only line there usually is. */
const OfOne = ({ of }: { of: FiguresOfKey }) => {
  const { t } = useTranslation('legal');
  const [first, ...others] = of.figures.flatMap(versionsOf);
  if (!first) return null;
  return (
    <ul className={classes.lines}>
      <VersionLine parameter={first} lead={t(`key.${of.key}`)} isNamed below={doubtOn(of)} />
      {others.map((parameter) => (
        <VersionLine
          key={parameter.id}
          parameter={parameter}
          lead={t('version', { number: parameter.number })}
        />
      ))}
    </ul>
  );
};

/** The figures of one group, each with what holds today, what is to come and what waits to be confirmed. */
export const FigureGroup = ({ group, items }: { group: Group; items: readonly Parameter[] }) => {
  const { t } = useTranslation('legal');
  const formats = useFormats();
  const keys = figuresIn(group, items, today());
  if (keys.length === 0) return null;
  return (
    <Section
      title={t(`group.${group}`)}
      aside={t('groupCount', { count: keys.length, shown: formats.number(keys.length) })}
      flush
    >
      <ul className={classes.figures}>
        {keys.map((of) => (
          <li key={of.key} className={classes.figure}>
            {of.figures.length === 1 ? <OfOne of={of} /> : <OfArticles of={of} />}
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** What waits here for a legal officer, of whichever article and law. */
export const Waiting = ({ title, items }: { title: string; items: readonly Parameter[] }) => {
  const { t } = useTranslation('legal');
  const formats = useFormats();
  const basisOf = useBasisWords();
  if (items.length === 0) return null;
  return (
    <Section
      title={title}
      aside={t('groupCount', { count: items.length, shown: formats.number(items.length) })}
      flush
    >
      <ul className={classes.waiting}>
        {items.map((parameter) => (
          <VersionLine
            key={parameter.id}
            parameter={parameter}
            lead={t(`key.${parameter.key}`)}
            below={`${t(`jurisdictions.${parameter.jurisdiction}`)} · ${basisOf(parameter.basis)}`}
          />
        ))}
      </ul>
    </Section>
  );
};
