import { Button, Radio, Select, TextInput, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { LEGAL_BASES, SEXES } from '@najat/domain';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FormErrorSummary } from '../shell/action/form-error-summary';
import { bind, fieldId } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { DigitsField } from '../shell/fields/digits-field';
import { today } from '../shell/formats/day';
import { usePlaceName } from '../shell/formats/use-place-name';
import type { Problem } from '../shell/http/problem';
import { useWord } from '../shell/i18n/words';
import { useAccount } from '../shell/session/session';
import { BirthField } from './birth-field';
import { KnownPeople, KnownPerson } from './known-people';
import { isVoluntaryOrder, type OrderValues } from './order-values';
import classes from './order.module.css';
import { type Hit, type Place, useCentres, useCourts } from './referral.api';

type Form = UseFormReturnType<OrderValues>;

const LONGEST_NAME = 60;
const NATIONAL_NUMBER_DIGITS = 12;

interface OrderFormProps {
  form: Form;
  problem: Problem | null;
  onSubmit: ReturnType<Form['onSubmit']>;
  onLeave: () => void;
}

/** The order as it is read off the paper: who, then what the court decided. Eleven or twelve fields. */
export const OrderForm = ({ form, problem, onSubmit, onLeave }: OrderFormProps) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  return (
    <form onSubmit={onSubmit} noValidate autoComplete="off" className={classes.form}>
      <FormErrorSummary form={form} problem={problem} />
      <PersonPart form={form} />
      <OrderPart form={form} />
      <div className={classes.foot}>
        <Button variant="default" onClick={onLeave}>
          {say('shell:cancel')}
        </Button>
        <Button type="submit">{t('new.check')}</Button>
      </div>
    </form>
  );
};

const Part = ({ title, children }: { title: string; children: React.ReactNode }) => {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <Title order={2} size="h3" id={id} className={classes.partTitle}>
        {title}
      </Title>
      {children}
    </section>
  );
};

const PersonPart = ({ form }: { form: Form }) => {
  const { t } = useTranslation('referral');
  const { known } = form.values;
  const pick = (hit: Hit | null): void => {
    form.clearErrors();
    form.setFieldValue('known', hit);
  };
  return (
    <Part title={t('new.person')}>
      {known ? (
        <KnownPerson hit={known} onLetGo={() => pick(null)} />
      ) : (
        <Identity form={form} onPick={pick} />
      )}
    </Part>
  );
};

const Identity = ({ form, onPick }: { form: Form; onPick: (hit: Hit) => void }) => {
  const { t } = useTranslation('referral');
  const { given, father, grandfather, laqab, nationalNumber } = form.values.person;
  const name = (part: 'given' | 'father' | 'grandfather' | 'laqab' | 'motherGiven', required = false) => (
    <TextInput
      label={t(`field.${part}`)}
      maxLength={LONGEST_NAME}
      withAsterisk={required}
      {...bind(form, `person.${part}`)}
    />
  );
  return (
    <div className={classes.fields}>
      {name('given', true)}
      {name('father', true)}
      {name('grandfather')}
      {name('laqab')}
      <KnownPeople
        text={[given, father, grandfather, laqab]
          .map((part) => part.trim())
          .filter(Boolean)
          .join(' ')}
        enough={given.trim().length > 1 && father.trim().length > 1}
        onPick={onPick}
      />
      {name('motherGiven')}
      <BirthField label={t('field.birthDate')} {...bind(form, 'person.birthDate')} />
      <SexField form={form} />
      <DigitsField
        label={t('field.nationalNumber')}
        placeholder={t('new.nationalNumberHint')}
        maxLength={NATIONAL_NUMBER_DIGITS}
        maw="100%"
        {...bind(form, 'person.nationalNumber')}
      />
      <KnownPeople
        text={nationalNumber}
        enough={nationalNumber.length === NATIONAL_NUMBER_DIGITS}
        onPick={onPick}
      />
    </div>
  );
};

const SexField = ({ form }: { form: Form }) => {
  const { t } = useTranslation('referral');
  const { id, ...group } = bind(form, 'person.sex');
  return (
    <Radio.Group label={t('field.sex')} withAsterisk {...group}>
      <div className={classes.hitFacts} id={id} tabIndex={-1}>
        {SEXES.map((sex) => (
          <Radio key={sex} value={sex} label={t(`sex.${sex}`)} size="md" my={8} />
        ))}
      </div>
    </Radio.Group>
  );
};

const OrderPart = ({ form }: { form: Form }) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const account = useAccount();
  const isVoluntary = isVoluntaryOrder(form.values);
  const bases = LEGAL_BASES.filter((basis) => basis !== 'ART40_VOLUNTARY' || account.role !== 'court_clerk');
  return (
    <Part title={t('new.order')}>
      <OwnPlace />
      <div className={classes.fields}>
        <Select
          label={t('field.legalBasis')}
          description={t('new.legalBasisHint')}
          withAsterisk
          className={classes.whole}
          data={bases.map((value) => ({ value, label: say(`shell:legalBasis.${value}`) }))}
          allowDeselect={false}
          checkIconPosition="right"
          {...bind(form, 'legalBasis')}
        />
        {!isVoluntary && (
          <TextInput
            label={t('field.orderNumber')}
            withAsterisk
            maxLength={40}
            {...bind(form, 'orderNumber')}
          />
        )}
        <DayField
          label={t(isVoluntary ? 'field.requestedOn' : 'field.orderedOn')}
          withAsterisk
          maw="100%"
          max={today()}
          {...bind(form, 'orderedOn')}
        />
        {account.role !== 'court_clerk' && !isVoluntary && <CourtField form={form} />}
        {account.role === 'court_clerk' && <CentreField form={form} />}
      </div>
    </Part>
  );
};

/** A clerk's court and an officer's centre are known and not asked. */
export const OwnPlace = () => {
  const { t } = useTranslation('referral');
  const account = useAccount();
  const name = usePlaceName();
  const isClerk = account.role === 'court_clerk';
  const courts = useCourts(isClerk).data?.items;
  const centres = useCentres().data?.items;
  const own: Place | undefined = isClerk
    ? courts?.find(({ id }) => id === account.court?.id)
    : centres?.find(({ id }) => id === account.centre?.id);
  return (
    <dl className={classes.facts}>
      <div className={classes.fact}>
        <dt>{t(isClerk ? 'field.court' : 'field.centre')}</dt>
        <dd>{own ? name(own) : '…'}</dd>
      </div>
    </dl>
  );
};

const PlaceSelect = ({
  label,
  places,
  entry,
}: {
  label: string;
  places: readonly Place[];
  entry: ReturnType<typeof bind>;
}) => {
  const name = usePlaceName();
  const say = useWord();
  return (
    <Select
      label={label}
      withAsterisk
      className={classes.whole}
      data={places.map((place) => ({ value: place.id, label: name(place) }))}
      searchable
      allowDeselect={false}
      checkIconPosition="right"
      nothingFoundMessage={say('shell:search.nothing')}
      {...entry}
    />
  );
};

const CentreField = ({ form }: { form: Form }) => {
  const { t } = useTranslation('referral');
  const active = useCentres().data?.items.filter((centre) => centre.active) ?? [];
  return <PlaceSelect label={t('field.centre')} places={active} entry={bind(form, 'centreId')} />;
};

const CourtField = ({ form }: { form: Form }) => {
  const { t } = useTranslation('referral');
  const active = useCourts().data?.items.filter((court) => court.active) ?? [];
  return <PlaceSelect label={t('field.court')} places={active} entry={bind(form, 'courtId')} />;
};

export const focusField = (path: string): void => document.getElementById(fieldId(path))?.focus();
