import { useTranslation } from 'react-i18next';
import { today } from '../shell/formats/day';
import { useFormats } from '../shell/formats/use-formats';
import { PageLink } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { Doubt, StandingBadge, useBasisWords, useDaysWords, useValueWords } from './figure-words';
import { type Figure, type FiguresOfKey, figuresIn, type Group } from './figures';
import type { Parameter } from './legal.api';
import classes from './legal.module.css';

/** One version of a figure on one line: for whom, how much, since when, how well it stands. */
export const VersionLine = ({ parameter, lead }: { parameter: Parameter; lead: string }) => {
  const { t } = useTranslation('legal');
  const valueOf = useValueWords();
  const daysOf = useDaysWords();
  const value = valueOf(parameter);
  const isProposed = parameter.state === 'proposed';
  return (
    <li className={classes.line} data-state={parameter.state}>
      <PageLink to="/legal/$id" params={{ id: parameter.id }} className={classes.of}>
        {lead}
      </PageLink>
      <div className={classes.value}>{isProposed ? t('proposedValue', { value }) : value}</div>
      <div className={classes.quiet}>
        {t('version', { number: parameter.number })} · {daysOf(parameter)}
      </div>
      <div className={classes.badge}>
        <StandingBadge parameter={parameter} />
      </div>
    </li>
  );
};

const Versions = ({ figure }: { figure: Figure }) => {
  const basisOf = useBasisWords();
  return [...figure.standing, ...figure.proposed].map((parameter) => (
    <VersionLine key={parameter.id} parameter={parameter} lead={basisOf(figure.basis)} />
  ));
};

/** The doubt is about a figure, whichever articles share it, so it is said once. */
const doubted = ({ figures }: FiguresOfKey): Parameter | undefined =>
  figures.flatMap(({ standing }) => standing).find(({ note, confirmed }) => note !== 'none' && !confirmed);

const OfKey = ({ of }: { of: FiguresOfKey }) => {
  const { t } = useTranslation('legal');
  const inDoubt = doubted(of);
  return (
    <li className={classes.figure}>
      <h3 className={classes.name}>{t(`key.${of.key}`)}</h3>
      {inDoubt && (
        <p className={classes.doubt}>
          <Doubt parameter={inDoubt} />
        </p>
      )}
      <ul className={classes.lines}>
        {of.figures.map((figure) => (
          <Versions key={figure.basis ?? ''} figure={figure} />
        ))}
      </ul>
    </li>
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
          <OfKey key={of.key} of={of} />
        ))}
      </ul>
    </Section>
  );
};
