import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DISCIPLINES, REPORT_LANGUAGES, ROLES } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { bind } from '../shell/fields/bind';
import { useRules } from '../shell/fields/use-rules';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { type AccountValues, asksFor } from './account-values';
import { useCentres, useCourts } from './staff.api';

type Form<Values extends AccountValues> = UseFormReturnType<Values>;

export const useAccountRules = () => {
  const rules = useRules();
  const whenAsked =
    (name: 'centreId' | 'courtId' | 'discipline') =>
    (value: string, values: AccountValues): string | null =>
      asksFor(values.role)[name] ? rules.required(value) : null;
  return {
    displayName: rules.required,
    role: rules.required,
    centreId: whenAsked('centreId'),
    courtId: whenAsked('courtId'),
    discipline: whenAsked('discipline'),
  };
};

interface ChoiceProps<Values extends AccountValues> {
  form: Form<Values>;
  name: 'role' | 'centreId' | 'courtId' | 'discipline' | 'language';
  label: string;
  description?: string;
  data: { value: string; label: string }[];
}

const Choice = <Values extends AccountValues>({ form, name, ...rest }: ChoiceProps<Values>) => {
  const { t } = useTranslation('shell');
  return (
    <Select
      {...rest}
      withAsterisk
      allowDeselect={false}
      searchable={rest.data.length > 8}
      nothingFoundMessage={t('search.nothing')}
      checkIconPosition="right"
      {...bind(form, name)}
      value={form.values[name] || null}
    />
  );
};

const Seat = <Values extends AccountValues>({ form }: { form: Form<Values> }) => {
  const { t } = useTranslation('staff');
  const say = useWord();
  const placeName = usePlaceName();
  const centres = useCentres();
  const courts = useCourts();
  const asked = asksFor(form.values.role);
  const places = (list: typeof centres.data | typeof courts.data, chosen: string) =>
    (list ?? [])
      .filter(({ id, active }) => active || id === chosen)
      .map((place) => ({ value: place.id, label: placeName(place) }));
  return (
    <>
      {asked.centreId && (
        <Choice
          form={form}
          name="centreId"
          label={t('field.centreId')}
          data={places(centres.data, form.values.centreId)}
        />
      )}
      {asked.courtId && (
        <Choice
          form={form}
          name="courtId"
          label={t('field.courtId')}
          data={places(courts.data, form.values.courtId)}
        />
      )}
      {asked.discipline && (
        <Choice
          form={form}
          name="discipline"
          label={t('field.discipline')}
          data={DISCIPLINES.map((value) => ({ value, label: say(`shell:discipline.${value}`) }))}
        />
      )}
    </>
  );
};

/** Who the account is for and what it may do; the role decides what else is asked. */
export const AccountFields = <Values extends AccountValues>({ form }: { form: Form<Values> }) => {
  const { t } = useTranslation('staff');
  const say = useWord();
  const { role } = form.values;
  return (
    <>
      <TextInput
        label={t('field.displayName')}
        description={t('hint.displayName')}
        withAsterisk
        maxLength={120}
        autoComplete="off"
        {...bind(form, 'displayName')}
      />
      <Choice
        form={form}
        name="role"
        label={t('field.role')}
        data={ROLES.map((value) => ({ value, label: say(`shell:role.${value}`) }))}
        {...(ROLES.some((known) => known === role)
          ? { description: t(`reach.${role as (typeof ROLES)[number]}`) }
          : {})}
      />
      <Seat form={form} />
      <TextInput
        label={t('field.email')}
        description={t('hint.email')}
        type="email"
        inputMode="email"
        dir="ltr"
        maxLength={254}
        autoComplete="off"
        {...bind(form, 'email')}
      />
      {form.values.email.trim() !== '' && (
        <Choice
          form={form}
          name="language"
          label={t('field.language')}
          data={REPORT_LANGUAGES.map((value) => ({ value, label: say(`report:language.${value}`) }))}
        />
      )}
    </>
  );
};
