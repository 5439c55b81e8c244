import { Button, List } from '@mantine/core';
import { displayName } from '@najat/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, CheckAnswers } from '../shell/action/check-answers';
import type { QueuedPaper } from '../shell/attachment/use-paper-queue';
import { ProblemNote } from '../shell/feedback/problem-view';
import { DayText, Identifier, NameText, Phone } from '../shell/formats/text';
import { usePlaceName } from '../shell/formats/use-place-name';
import type { Problem } from '../shell/http/problem';
import { useWord } from '../shell/i18n/words';
import { useAccount } from '../shell/session/session';
import { HitFacts } from './known-people';
import { OwnPlace } from './order-fields';
import { Forward } from './order-form';
import { isVoluntaryOrder, type OrderValues } from './order-values';
import classes from './order.module.css';
import { useCentres, useCourts } from './referral.api';
import { useBirthWords } from './use-birth-words';

interface OrderCheckProps {
  values: OrderValues;
  /** Sent once the order is logged. */
  scans: readonly QueuedPaper[];
  problem: Problem | null;
  isSending: boolean;
  onEdit: (path: string) => void;
  onSend: () => void;
}

/** An answer to what is seldom asked: shown where there is one. */
const said = (label: string, value: ReactNode, onChange: () => void): Answer[] =>
  value ? [{ label, value, onChange }] : [];

const usePersonAnswers = ({ known, person }: OrderValues, edit: (path: string) => () => void): Answer[] => {
  const { t } = useTranslation('referral');
  const births = useBirthWords();
  if (known) {
    const value = (
      <>
        <NameText value={known.displayName} />
        <HitFacts hit={known} />
      </>
    );
    return [{ label: t('field.name'), value, onChange: edit('personId') }];
  }
  const number = person.nationalNumber;
  return [
    {
      label: t('field.name'),
      value: <NameText value={displayName(person)} />,
      onChange: edit('person.given'),
    },
    ...said(t('field.motherGiven'), person.motherGiven, edit('person.motherGiven')),
    {
      label: t('field.birthDate'),
      value: births.ofText(person.birthDate),
      onChange: edit('person.birthDate'),
    },
    {
      label: t('field.sex'),
      value: person.sex === '' ? '' : t(`sex.${person.sex}`),
      onChange: edit('person.sex'),
    },
    {
      label: t('field.nationalNumber'),
      value: number && <Identifier value={number} />,
      onChange: edit('person.nationalNumber'),
    },
    ...said(t('field.phone'), person.phone && <Phone value={person.phone} />, edit('person.phone')),
  ];
};

const useOrderAnswers = (values: OrderValues, edit: (path: string) => () => void): Answer[] => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const name = usePlaceName();
  const isClerk = useAccount().role === 'court_clerk';
  const centre = useCentres().data?.items.find(({ id }) => id === values.centreId);
  const court = useCourts().data?.items.find(({ id }) => id === values.courtId);
  const isVoluntary = isVoluntaryOrder(values);
  const ofCourt: Answer[] = [
    ...(isClerk
      ? []
      : [{ label: t('field.court'), value: court ? name(court) : '', onChange: edit('courtId') }]),
    {
      label: t('field.orderNumber'),
      value: <Identifier value={values.orderNumber} />,
      onChange: edit('orderNumber'),
    },
  ];
  const ofDecision: Answer[] = [
    {
      label: t('field.judge'),
      value: values.judge && <NameText value={values.judge} />,
      onChange: edit('judge'),
    },
    ...said(t('field.termDays'), values.termDays, edit('termDays')),
    ...said(t('field.asksForTests'), values.asksForTests && t('ledger.asks'), edit('asksForTests')),
  ];
  return [
    {
      label: t('field.legalBasis'),
      value: values.legalBasis === '' ? '' : say(`shell:legalBasis.${values.legalBasis}`),
      onChange: edit('legalBasis'),
    },
    ...(isVoluntary ? [] : ofCourt),
    {
      label: t(isVoluntary ? 'field.requestedOn' : 'field.orderedOn'),
      value: <DayText value={values.orderedOn} long />,
      onChange: edit('orderedOn'),
    },
    ...(isVoluntary ? [] : ofDecision),
    ...(isClerk
      ? [{ label: t('field.centre'), value: centre ? name(centre) : '', onChange: edit('centreId') }]
      : []),
  ];
};

/** The last look before an order that deprives somebody of liberty is on record. */
export const OrderCheck = ({ values, scans, problem, isSending, onEdit, onSend }: OrderCheckProps) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const edit = (path: string) => () => onEdit(path);
  const files = scans.map(({ key, file }) => (
    <List.Item key={key}>
      <bdi>{file.name}</bdi>
    </List.Item>
  ));
  const answers = [
    ...usePersonAnswers(values, edit),
    ...useOrderAnswers(values, edit),
    {
      label: t(isVoluntaryOrder(values) ? 'scan.ofRequest' : 'scan.ofOrder'),
      value: files.length > 0 && <List listStyleType="none">{files}</List>,
      onChange: edit('scan'),
    },
  ];
  return (
    <div className={classes.form}>
      {problem && <ProblemNote problem={problem} />}
      <div className={classes.part}>
        <OwnPlace />
        <CheckAnswers answers={answers} />
      </div>
      <div className={classes.foot}>
        <Button variant="default" onClick={edit('person.given')}>
          {say('shell:back')}
        </Button>
        <Forward onClick={onSend} loading={isSending}>
          {t('new.send')}
        </Forward>
      </div>
    </div>
  );
};
