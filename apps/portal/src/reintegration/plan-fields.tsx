import { Select, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { HOME_SITUATIONS, LABOUR_REFERRALS, WORK_SITUATIONS } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { bind } from '../shell/fields/bind';
import { usePlanWords } from './plan-words';
import type { PlanField } from './plan-values';
import type { PlanEdit } from './use-plan-edit';

const CHOICES = { home: HOME_SITUATIONS, work: WORK_SITUATIONS, labourReferral: LABOUR_REFERRALS } as const;

interface FieldProps<Name extends PlanField> {
  edit: PlanEdit;
  name: Name;
}

/** Below a field that somebody else filled otherwise meanwhile, what the record says now. */
const useDescription = ({ form, recorded }: PlanEdit, name: PlanField): string => {
  const { t } = useTranslation('reintegration');
  const words = usePlanWords();
  const hint = name === 'home' || name === 'work' ? '' : t(`plan.hint.${name}`);
  if (!recorded || recorded[name] === form.values[name]) return hint;
  return recorded[name]
    ? t('plan.nowRecorded', { value: words.value(name, recorded[name]) })
    : t('plan.nowEmpty');
};

const Choice = ({ edit, name }: FieldProps<keyof typeof CHOICES>) => {
  const { t } = useTranslation();
  const words = usePlanWords();
  const { form } = edit;
  const description = useDescription(edit, name);
  return (
    <Select
      label={words.label(name)}
      description={description}
      data={CHOICES[name].map((value) => ({ value, label: words.value(name, value) }))}
      clearable
      checkIconPosition="right"
      clearButtonProps={{ 'aria-label': t('filter.clearOne', { label: words.label(name) }) }}
      {...bind(form, name)}
      value={form.values[name] || null}
      onChange={(value: string | null) => form.setFieldValue(name, value ?? '')}
    />
  );
};

const Words = ({
  edit,
  name,
  rows = 2,
}: FieldProps<'family' | 'study' | 'relapsePrevention'> & { rows?: number }) => {
  const words = usePlanWords();
  const description = useDescription(edit, name);
  return (
    <Textarea
      label={words.label(name)}
      description={description}
      autosize
      minRows={rows}
      maxRows={14}
      maxLength={name === 'relapsePrevention' ? 4000 : 2000}
      {...bind(edit.form, name)}
    />
  );
};

export const PlanFields = ({ edit }: { edit: PlanEdit }) => (
  <Stack gap="md">
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <Choice edit={edit} name="home" />
      <Choice edit={edit} name="work" />
    </SimpleGrid>
    <Choice edit={edit} name="labourReferral" />
    <Words edit={edit} name="family" />
    <Words edit={edit} name="study" />
    <Words edit={edit} name="relapsePrevention" rows={4} />
  </Stack>
);
