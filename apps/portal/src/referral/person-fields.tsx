import { Radio, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { SEXES } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { bind, fieldId } from '../shell/fields/bind';
import { DigitsField } from '../shell/fields/digits-field';
import { PhoneField } from '../shell/fields/phone-field';
import { BirthField } from './birth-field';
import { KnownPeople, KnownPerson } from './known-people';
import { MoreFields } from './more-fields';
import type { OrderValues } from './order-values';
import classes from './order.module.css';
import type { Hit } from './referral.api';

type Form = UseFormReturnType<OrderValues>;

const LONGEST_NAME = 60;
const NATIONAL_NUMBER_DIGITS = 12;
const SELDOM = ['laqab', 'greatGrandfather', 'motherGiven', 'phone'] as const;

/** Who the order is about: somebody on record, or the name and numbers of the paper. */
export const PersonFields = ({ form }: { form: Form }) => {
  const { known } = form.values;
  const pick = (hit: Hit | null): void => {
    form.clearErrors();
    form.setFieldValue('known', hit);
    // What had the focus is gone with the fields; the next to be filled in has it now.
    requestAnimationFrame(() =>
      document.getElementById(fieldId(hit ? 'legalBasis' : 'person.given'))?.focus(),
    );
  };
  return known ? (
    <KnownPerson hit={known} onLetGo={() => pick(null)} />
  ) : (
    <Identity form={form} onPick={pick} />
  );
};

const Identity = ({ form, onPick }: { form: Form; onPick: (hit: Hit) => void }) => {
  const { t } = useTranslation('referral');
  const { given, father, grandfather, laqab, nationalNumber } = form.values.person;
  return (
    <div className={classes.fields}>
      <NameField form={form} part="given" withAsterisk />
      <NameField form={form} part="father" withAsterisk />
      <NameField form={form} part="grandfather" />
      <BirthField label={t('field.birthDate')} {...bind(form, 'person.birthDate')} />
      <KnownPeople
        text={[given, father, grandfather, laqab]
          .map((part) => part.trim())
          .filter(Boolean)
          .join(' ')}
        enough={given.trim().length > 1 && father.trim().length > 1}
        onPick={onPick}
      />
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
      <MorePerson form={form} />
    </div>
  );
};

interface NameFieldProps {
  form: Form;
  part: 'given' | 'father' | 'grandfather' | 'greatGrandfather' | 'laqab' | 'motherGiven';
  withAsterisk?: boolean;
}

const NameField = ({ form, part, withAsterisk = false }: NameFieldProps) => {
  const { t } = useTranslation('referral');
  return (
    <TextInput
      label={t(`field.${part}`)}
      maxLength={LONGEST_NAME}
      withAsterisk={withAsterisk}
      {...bind(form, `person.${part}`)}
    />
  );
};

const MorePerson = ({ form }: { form: Form }) => {
  const { t } = useTranslation('referral');
  const isInUse = SELDOM.some(
    (part) => form.values.person[part] !== '' || Boolean(form.errors[`person.${part}`]),
  );
  return (
    <MoreFields label={t('new.morePerson')} isInUse={isInUse}>
      <NameField form={form} part="laqab" />
      <NameField form={form} part="greatGrandfather" />
      <NameField form={form} part="motherGiven" />
      <PhoneField label={t('field.phone')} maw="100%" {...bind(form, 'person.phone')} />
    </MoreFields>
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
