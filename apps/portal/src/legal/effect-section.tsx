import { Button, Group, Progress, Stack, Table, Text } from '@mantine/core';
import type { TermStatus } from '@najat/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../shell/feedback/problem-view';
import { Identifier } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { useWord } from '../shell/i18n/words';
import { PageLink } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { StatusBadge, type Tone } from '../shell/record/status-badge';
import type { MovedCase } from './legal.api';
import classes from './legal.module.css';
import { useEffectOf, type WholeEffect } from './use-effect-of';

const TONE: Record<TermStatus, Tone> = {
  no_order: 'waiting',
  no_term: 'attention',
  running: 'active',
  due_soon: 'attention',
  overdue: 'danger',
  ended: 'stopped',
  voluntary: 'done',
};

const TermBadge = ({ status }: { status: TermStatus }) => {
  const { t } = useTranslation('legal');
  return <StatusBadge tone={TONE[status]} label={t(`term.${status}`)} />;
};

/** Asked for, never by itself: it reads every open case. */
export const EffectSection = ({ id }: { id: string }) => {
  const { t } = useTranslation('legal');
  const { effect, error, seconds, isRunning, isDone, start, stop } = useEffectOf(id);
  return (
    <Section title={t('effect.title')}>
      <Stack gap="md">
        <Text c="dimmed" maw="80ch">
          {t('effect.lead')}
        </Text>
        {error && <ProblemView error={error} onRetry={start} />}
        {!isDone && !error && (
          <Group gap="md">
            {isRunning ? (
              <Button variant="default" onClick={stop}>
                {t('effect.stop')}
              </Button>
            ) : (
              <Button variant={effect ? 'default' : 'light'} onClick={start}>
                {t(effect ? 'effect.resume' : 'effect.start')}
              </Button>
            )}
          </Group>
        )}
        {effect && <Result effect={effect} seconds={seconds} isDone={isDone} />}
      </Stack>
    </Section>
  );
};

const Result = ({
  effect,
  seconds,
  isDone,
}: {
  effect: WholeEffect;
  seconds: number | null;
  isDone: boolean;
}) => {
  const { t } = useTranslation('legal');
  const formats = useFormats();
  const { done, total, moved } = effect;
  if (isDone && total === 0) return <Text role="status">{t('effect.noCases')}</Text>;
  return (
    <>
      {!isDone && <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={t('effect.title')} />}
      <div role="status">
        <Text fw={700} size="lg">
          {t('effect.moves', { count: moved, shown: formats.number(moved) })}
        </Text>
        <Text c="dimmed">
          {t('effect.progress', { done: formats.number(done), total: formats.number(total) })}
          {seconds !== null && ` · ${t('effect.took', { count: seconds, shown: formats.number(seconds) })}`}
        </Text>
      </div>
      <Standings effect={effect} />
      {effect.listed.length > 0 && <Moved effect={effect} />}
    </>
  );
};

const signed = (number: number, shown: string): string =>
  number > 0 ? `+${shown}` : number < 0 ? `−${shown}` : '0';

const Standings = ({ effect: { standings } }: { effect: WholeEffect }) => {
  const { t } = useTranslation('legal');
  const formats = useFormats();
  return (
    <Table className={classes.standings} captionSide="top" horizontalSpacing="xs">
      <Table.Caption>{t('effect.standings')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('effect.standing')}</Table.Th>
          <Table.Th className={classes.figureCell}>{t('effect.now')}</Table.Th>
          <Table.Th className={classes.figureCell}>{t('effect.then')}</Table.Th>
          <Table.Th className={classes.figureCell}>{t('effect.difference')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {standings.map(({ status, before, after }) => (
          <Table.Tr key={status}>
            <Table.Td>
              <TermBadge status={status} />
            </Table.Td>
            <Table.Td className={classes.figureCell}>{formats.number(before)}</Table.Td>
            <Table.Td className={classes.figureCell}>{formats.number(after)}</Table.Td>
            <Table.Td className={classes.figureCell}>
              <bdi dir="ltr">{signed(after - before, formats.number(Math.abs(after - before)))}</bdi>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const Outline = ({ outline: { to, status, daysHeldPastExpiry } }: { outline: MovedCase['before'] }) => {
  const { t } = useTranslation('legal');
  const formats = useFormats();
  return (
    <div className={classes.outline}>
      <TermBadge status={status} />
      <span>{to ? t('effect.until', { day: formats.day(to) }) : t('effect.noEnd')}</span>
      {daysHeldPastExpiry > 0 && (
        <span>
          {t('effect.past', { count: daysHeldPastExpiry, shown: formats.number(daysHeldPastExpiry) })}
        </span>
      )}
    </div>
  );
};

const AT_ONCE = 20;

const Moved = ({ effect: { listed, moved } }: { effect: WholeEffect }) => {
  const { t } = useTranslation('legal');
  const say = useWord();
  const formats = useFormats();
  const [room, setRoom] = useState(AT_ONCE);
  const shown = listed.slice(0, room);
  return (
    <section>
      <h3 className={classes.name}>{t('effect.moved')}</h3>
      {moved > shown.length && (
        <Text c="dimmed">
          {t('effect.shown', { shown: formats.number(shown.length), total: formats.number(moved) })}
        </Text>
      )}
      <ul className={classes.moved}>
        <li className={classes.movedHead} aria-hidden>
          <span>{t('effect.case')}</span>
          <span>{t('effect.now')}</span>
          <span>{t('effect.then')}</span>
        </li>
        {shown.map((each) => (
          <MovedLine key={each.id} moved={each} />
        ))}
      </ul>
      {listed.length > room && (
        <Button variant="default" onClick={() => setRoom(room + AT_ONCE)}>
          {say('shell:list.more')}
        </Button>
      )}
    </section>
  );
};

const MovedLine = ({ moved: { id, caseNumber, before, after } }: { moved: MovedCase }) => {
  const { t } = useTranslation('legal');
  return (
    <li>
      <PageLink to="/referrals/$id" params={{ id }}>
        <Identifier value={caseNumber} />
      </PageLink>
      <div>
        <span className={classes.movedLabel}>{t('effect.now')}</span>
        <Outline outline={before} />
      </div>
      <div>
        <span className={classes.movedLabel}>{t('effect.then')}</span>
        <Outline outline={after} />
      </div>
    </li>
  );
};
