import { Autocomplete, Checkbox, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { LEGAL_BASES } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { DigitsField } from '../shell/fields/digits-field';
import { today } from '../shell/formats/day';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { useAccount } from '../shell/session/session';
import { EntryWarnings } from './entry-warnings';
import { MoreFields } from './more-fields';
import { byUse, grouped, type Offer, type Located } from './order-offers';
import { isVoluntaryOrder, type OrderValues, weighedOrder } from './order-values';
import classes from './order.module.css';
import { type Place, useCentres, useCourts, useOrderForm } from './referral.api';

type Form = UseFormReturnType<OrderValues>;

/** What the court decided. Nothing of it is presumed; what this desk writes most often is offered first. */
export const OrderFields = ({ form }: { form: Form }) => {
  const { t } = useTranslation('referral');
  const account = useAccount();
  const isClerk = account.role === 'court_clerk';
  const isVoluntary = isVoluntaryOrder(form.values);
  return (
    <>
      <OwnPlace />
      <div className={classes.fields}>
        <BasisField form={form} />
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
        {!isClerk && !isVoluntary && <CourtField form={form} />}
        {!isVoluntary && <JudgeField form={form} />}
        {isClerk && <CentreField form={form} />}
        {!isVoluntary && <MoreOrder form={form} />}
      </div>
      {!isVoluntary && <EntryWarnings weighed={weighedOrder(form.values)} />}
    </>
  );
};

const BasisField = ({ form }: { form: Form }) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const { role } = useAccount();
  const lately = useOrderForm().data?.legalBases ?? [];
  const bases = LEGAL_BASES.filter((basis) => basis !== 'ART40_VOLUNTARY' || role !== 'court_clerk');
  return (
    <Select
      label={t('field.legalBasis')}
      description={t('new.legalBasisHint')}
      withAsterisk
      className={classes.whole}
      data={byUse(bases, lately).map((value) => ({ value, label: say(`shell:legalBasis.${value}`) }))}
      allowDeselect={false}
      checkIconPosition="right"
      {...bind(form, 'legalBasis')}
    />
  );
};

/** Whoever decided last at this court comes first; any other name is written as the paper has it. */
const JudgeField = ({ form }: { form: Form }) => {
  const { t } = useTranslation('referral');
  const { courtId } = form.values;
  const judges = useOrderForm(courtId || undefined).data?.judges ?? [];
  return <Autocomplete label={t('field.judge')} data={judges} maxLength={120} {...bind(form, 'judge')} />;
};

const MoreOrder = ({ form }: { form: Form }) => {
  const { t } = useTranslation('referral');
  const { termDays, asksForTests } = form.values;
  const isInUse = termDays !== '' || asksForTests || Boolean(form.errors['termDays']);
  return (
    <MoreFields label={t('new.moreOrder')} isInUse={isInUse}>
      <DigitsField
        label={t('field.termDays')}
        description={t('new.termDaysHint')}
        maxLength={4}
        maw="100%"
        {...bind(form, 'termDays')}
      />
      <Checkbox
        label={t('field.asksForTests')}
        description={t('new.asksForTestsHint')}
        className={classes.whole}
        {...bind(form, 'asksForTests')}
        checked={asksForTests}
      />
    </MoreFields>
  );
};

/** A clerk's court and an officer's centre are known and not asked. */
export const OwnPlace = () => {
  const { t } = useTranslation('referral');
  const account = useAccount();
  const name = usePlaceName();
  const isClerk = account.role === 'court_clerk';
  const own = useOwnPlace();
  return (
    <dl className={classes.facts}>
      <div className={classes.fact}>
        <dt>{t(isClerk ? 'field.court' : 'field.centre')}</dt>
        <dd>{own ? name(own) : '…'}</dd>
      </div>
    </dl>
  );
};

const useOwnPlace = (): (Place & Located) | undefined => {
  const account = useAccount();
  const isClerk = account.role === 'court_clerk';
  const courts = useCourts(isClerk).data?.items;
  const centres = useCentres().data?.items;
  return isClerk
    ? courts?.find(({ id }) => id === account.court?.id)
    : centres?.find(({ id }) => id === account.centre?.id);
};

interface PlaceSelectProps {
  label: string;
  places: readonly Offer[];
  lately: readonly string[];
  entry: ReturnType<typeof bind>;
}

/** The own governorate first, and in each those that orders name most. */
const PlaceSelect = ({ label, places, lately, entry }: PlaceSelectProps) => {
  const name = usePlaceName();
  const say = useWord();
  const own = useOwnPlace()?.governorate;
  return (
    <Select
      label={label}
      withAsterisk
      data={grouped(places, lately, own).map(({ governorate, items }) => ({
        group: say(`court:governorates.${governorate}`),
        items: items.map((place) => ({ value: place.id, label: name(place) })),
      }))}
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
  const lately = useOrderForm().data?.centreIds ?? [];
  return (
    <PlaceSelect label={t('field.centre')} places={active} lately={lately} entry={bind(form, 'centreId')} />
  );
};

const CourtField = ({ form }: { form: Form }) => {
  const { t } = useTranslation('referral');
  const active = useCourts().data?.items.filter((court) => court.active) ?? [];
  const lately = useOrderForm().data?.courtIds ?? [];
  return (
    <PlaceSelect label={t('field.court')} places={active} lately={lately} entry={bind(form, 'courtId')} />
  );
};
