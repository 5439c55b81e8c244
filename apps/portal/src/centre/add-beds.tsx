import { Autocomplete, Button, Group, Select, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { SEXES, type Sex } from '@najat/domain';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { DigitsField } from '../shell/fields/digits-field';
import { useRules } from '../shell/fields/use-rules';
import { Identifier } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { useWord } from '../shell/i18n/words';
import { addBeds } from './centre.api';

type Values = Record<'ward' | 'sex' | 'prefix' | 'from' | 'to', string>;
type Form = UseFormReturnType<Values>;

const MOST_AT_ONCE = 200;
const EMPTY: Values = { ward: '', sex: '', prefix: '', from: '1', to: '' };

const countOf = ({ from, to }: Values): number => (from && to ? Number(to) - Number(from) + 1 : 0);
const labelOf = (prefix: string, number: string): string => `${prefix.trim()}-${number.padStart(2, '0')}`;

/** What is about to be made, so that a slip in the numbers is seen before it is forty beds. */
const Preview = ({ values }: { values: Values }) => {
  const { t } = useTranslation('centre');
  const formats = useFormats();
  const count = countOf(values);
  if (count < 1 || !values.prefix.trim()) return null;
  return (
    <Text c="dimmed" aria-live="polite">
      {t('add.preview', { count, shown: formats.number(count) })}{' '}
      <Identifier value={labelOf(values.prefix, values.from)} /> –{' '}
      <Identifier value={labelOf(values.prefix, values.to)} />
    </Text>
  );
};

const Fields = ({ form, wards }: { form: Form; wards: readonly string[] }) => {
  const { t } = useTranslation('centre');
  return (
    <>
      <Autocomplete
        label={t('add.ward')}
        description={t('add.wardHint')}
        data={[...wards]}
        withAsterisk
        maxLength={60}
        {...bind(form, 'ward')}
      />
      <Select
        label={t('add.sex')}
        data={SEXES.map((value) => ({ value, label: t(`ward.${value}`) }))}
        withAsterisk
        checkIconPosition="right"
        {...bind(form, 'sex')}
      />
      <TextInput
        label={t('add.prefix')}
        description={t('add.prefixHint')}
        withAsterisk
        maxLength={10}
        maw={200}
        {...bind(form, 'prefix')}
      />
      <Group gap="md" align="flex-start" grow>
        <DigitsField label={t('add.from')} withAsterisk maxLength={4} {...bind(form, 'from')} />
        <DigitsField label={t('add.to')} withAsterisk maxLength={4} {...bind(form, 'to')} />
      </Group>
      <Preview values={form.values} />
    </>
  );
};

const useChecks = () => {
  const rules = useRules();
  const say = useWord();
  const { t } = useTranslation('centre');
  const positive = (value: string): string | null =>
    Number(value) < 1 ? say('field:too_small', { min: 1 }) : null;
  return {
    ward: rules.required,
    sex: rules.required,
    prefix: rules.required,
    from: rules.all(rules.required, positive),
    to: (value: string, values: Values) =>
      rules.required(value) ??
      (countOf(values) < 1 ? t('add.reversed') : countOf(values) > MOST_AT_ONCE ? t('add.tooMany') : null),
  };
};

export const AddBedsButton = ({ centreId, wards }: { centreId: string; wards: readonly string[] }) => {
  const { t } = useTranslation('centre');
  const [isOpen, { open, close }] = useDisclosure(false);
  const validate = useChecks();
  const send = ({ sex, from, to, ...rest }: Values, key: string) =>
    addBeds(centreId, { ...rest, sex: sex as Sex, from: Number(from), to: Number(to) }, key);
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
        {t('add.open')}
      </Button>
      <ActionDialog
        opened={isOpen}
        onClose={close}
        title={t('add.open')}
        submitLabel={t('add.submit')}
        doneMessage={t('add.done')}
        initialValues={EMPTY}
        validate={validate}
        send={send}
        refreshes={[['bed']]}
      >
        {(form) => <Fields form={form} wards={wards} />}
      </ActionDialog>
    </>
  );
};
