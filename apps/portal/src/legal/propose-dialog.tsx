import { Alert, Button, Checkbox, Radio, Select, Stack, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import {
  type Jurisdiction,
  LEGAL_BASES,
  LEGAL_PARAMETERS,
  PARAMETER_KEYS,
  type ParameterKey,
  SOURCE_MARKS,
} from '@najat/domain';
import type { Schema } from '@najat/contract';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { DigitsField } from '../shell/fields/digits-field';
import { useRules } from '../shell/fields/use-rules';
import { isDay, today } from '../shell/formats/day';
import { useGo } from '../shell/layout/page-link';
import { useBasisWords } from './figure-words';
import { type Parameter, proposeParameter } from './legal.api';

const EMPTY = {
  key: '',
  basis: '',
  value: '',
  isNone: false,
  effectiveFrom: '',
  source: '',
  words: '',
};
type Values = typeof EMPTY;

type Proposed = Pick<Parameter, 'key' | 'basis' | 'jurisdiction'>;

const EVERY = 'every';
const LONGEST_WORDS = 1000;

const unitOf = (key: string) =>
  PARAMETER_KEYS.includes(key as ParameterKey) ? LEGAL_PARAMETERS[key as ParameterKey] : undefined;

const bodyOf = (jurisdiction: Jurisdiction, values: Values): Schema<'ProposeParameter'> => ({
  key: values.key as ParameterKey,
  jurisdiction,
  ...(values.basis === EVERY ? {} : { basis: values.basis as (typeof LEGAL_BASES)[number] }),
  ...(values.isNone && unitOf(values.key) !== 'switch' ? {} : { value: Number(values.value) }),
  effectiveFrom: values.effectiveFrom,
  source: values.source as (typeof SOURCE_MARKS)[number],
  words: values.words.trim(),
});

const WhichFigure = ({ form }: { form: UseFormReturnType<Values> }) => {
  const { t } = useTranslation('legal');
  const basisOf = useBasisWords();
  const keys = PARAMETER_KEYS.map((key) => ({ value: key, label: t(`key.${key}`) }));
  const bases = LEGAL_BASES.map((basis) => ({ value: basis, label: basisOf(basis) }));
  return (
    <>
      <Select
        label={t('propose.key')}
        data={keys}
        searchable
        withAsterisk
        {...bind(form, 'key')}
        onChange={(key: string | null) => form.setValues({ key: key ?? '', value: '', isNone: false })}
      />
      <Select
        label={t('propose.basis')}
        data={[{ value: EVERY, label: basisOf(null, true) }, ...bases]}
        allowDeselect={false}
        withAsterisk
        {...bind(form, 'basis')}
      />
    </>
  );
};

const HowMuch = ({ form }: { form: UseFormReturnType<Values> }) => {
  const { t } = useTranslation('legal');
  const unit = unitOf(form.values.key);
  if (unit === undefined) return null;
  if (unit === 'switch') {
    return (
      <Radio.Group label={t('propose.answer')} withAsterisk {...bind(form, 'value')}>
        <Stack gap="xs" mt={4}>
          <Radio value="1" label={t('yes')} />
          <Radio value="0" label={t('no')} />
        </Stack>
      </Radio.Group>
    );
  }
  const counted = {
    days: 'propose.inDays',
    per_week: 'propose.inPerWeek',
    times: 'propose.inTimes',
    people: 'propose.inPeople',
  } as const;
  return (
    <>
      <DigitsField
        label={t('propose.value')}
        description={t(counted[unit])}
        maxLength={4}
        maw={140}
        withAsterisk={!form.values.isNone}
        disabled={form.values.isNone}
        {...bind(form, 'value')}
      />
      <Checkbox label={t('propose.noFigure')} {...form.getInputProps('isNone', { type: 'checkbox' })} />
    </>
  );
};

const SinceWhen = ({ form }: { form: UseFormReturnType<Values> }) => {
  const { t } = useTranslation('legal');
  const { effectiveFrom } = form.values;
  return (
    <>
      <DayField label={t('propose.from')} withAsterisk {...bind(form, 'effectiveFrom')} />
      {isDay(effectiveFrom) && effectiveFrom < today() && (
        <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />}>
          {t('propose.past')}
        </Alert>
      )}
    </>
  );
};

const Grounds = ({ form }: { form: UseFormReturnType<Values> }) => {
  const { t } = useTranslation('legal');
  return (
    <>
      <Radio.Group label={t('propose.source')} withAsterisk {...bind(form, 'source')}>
        <Stack gap="xs" mt={4}>
          {SOURCE_MARKS.map((mark) => (
            <Radio key={mark} value={mark} label={t(`source.${mark}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('propose.words')}
        description={t('propose.wordsHint')}
        withAsterisk
        autosize
        minRows={2}
        maxLength={LONGEST_WORDS}
        {...bind(form, 'words')}
      />
    </>
  );
};

interface ProposeProps {
  jurisdiction: Jurisdiction;
  /** The figure another value is proposed of; left out, any may be chosen. */
  of?: Proposed;
}

/** Puts a version forward for somebody else to confirm: the button, and the dialog it opens. */
export const ProposeFigure = ({ jurisdiction, of }: ProposeProps) => {
  const { t } = useTranslation('legal');
  const [isOpen, { open, close }] = useDisclosure(false);
  const rules = useRules();
  const go = useGo();
  const initialValues: Values = { ...EMPTY, key: of?.key ?? '', basis: of?.basis ?? EVERY };
  return (
    <>
      <Button
        variant={of ? 'default' : 'filled'}
        onClick={open}
        leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}
      >
        {t(of ? 'propose.another' : 'propose.open')}
      </Button>
      <ActionDialog
        opened={isOpen}
        onClose={close}
        title={of ? t(`key.${of.key}`) : t('propose.title')}
        lead={t('propose.lead')}
        submitLabel={t('propose.submit')}
        doneMessage={t('propose.done')}
        initialValues={initialValues}
        validate={{
          key: rules.required,
          value: (value: string, { isNone }: Values) => (isNone ? null : rules.required(value)),
          effectiveFrom: rules.all(rules.required, rules.day),
          source: rules.required,
          words: rules.required,
        }}
        send={(values, key) => proposeParameter(bodyOf(jurisdiction, values), key)}
        refreshes={[['legalParameter']]}
        onDone={({ id }) => go(`/legal-parameters/${id}`)}
      >
        {(form) => (
          <>
            {!of && <WhichFigure form={form} />}
            <HowMuch form={form} />
            <SinceWhen form={form} />
            <Grounds form={form} />
          </>
        )}
      </ActionDialog>
    </>
  );
};
