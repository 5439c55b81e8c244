import { Anchor, Button, Group, List, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { UnsavedGuard } from '../shell/action/unsaved-guard';
import { FormErrorSummary } from '../shell/action/form-error-summary';
import { StaleNote } from '../shell/action/stale-note';
import { fieldId } from '../shell/fields/bind';
import { PlanFields } from './plan-fields';
import { missingIn, NEEDED, type NeededField, type PlanValues } from './plan-values';
import { usePlanWords } from './plan-words';
import { type Plan, useReintegration } from './reintegration.api';
import classes from './reintegration.module.css';
import { type PlanEdit, usePlanEdit } from './use-plan-edit';

const goTo = (event: MouseEvent, name: NeededField): void => {
  event.preventDefault();
  const field = document.getElementById(fieldId(name));
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
};

const CheckLine = ({
  name,
  isMissing,
  linked,
}: {
  name: NeededField;
  isMissing: boolean;
  linked: boolean;
}) => {
  const { t } = useTranslation('reintegration');
  const label = usePlanWords().label(name);
  const Icon = isMissing ? IconCircleDashed : IconCheck;
  return (
    <List.Item
      icon={
        <ThemeIcon size={24} radius="xl" variant="light" color={isMissing ? 'gray' : 'green'}>
          <Icon size={16} aria-hidden />
        </ThemeIcon>
      }
    >
      {isMissing && linked ? (
        <Anchor href={`#${fieldId(name)}`} onClick={(event) => goTo(event, name)}>
          {label}
        </Anchor>
      ) : (
        label
      )}
      <Text component="span" c="dimmed" size="sm" className={classes.checkWord}>
        {t(isMissing ? 'plan.missing' : 'plan.said')}
      </Text>
    </List.Item>
  );
};

/** What is said already and what is still missing; each missing line leads to its field. */
export const PlanCheck = ({ values, linked = false }: { values: PlanValues; linked?: boolean }) => {
  const { t } = useTranslation('reintegration');
  const missing = missingIn(values);
  return (
    <aside className={classes.check} aria-label={t('plan.check')}>
      <Text fw={600}>{t('plan.check')}</Text>
      <List spacing={8} mt={12} listStyleType="none">
        {NEEDED.map((name) => (
          <CheckLine key={name} name={name} isMissing={missing.includes(name)} linked={linked} />
        ))}
      </List>
      <Text mt={12} c="dimmed" size="sm" aria-live="polite">
        {missing.length === 0 ? t('plan.whole') : t('plan.missingCount', { count: missing.length })}
      </Text>
    </aside>
  );
};

const Buttons = ({ edit }: { edit: PlanEdit }) => {
  const { t } = useTranslation('reintegration');
  const isWhole = missingIn(edit.form.values).length === 0;
  const isBusy = edit.isSaving || edit.isAgreeing;
  return (
    <Group gap="xs" align="center">
      <Button
        type="submit"
        variant={isWhole ? 'default' : 'filled'}
        loading={edit.isSaving}
        disabled={edit.isAgreeing}
      >
        {t('plan.save')}
      </Button>
      <Button
        variant={isWhole ? 'filled' : 'default'}
        onClick={edit.agree}
        loading={edit.isAgreeing}
        disabled={edit.isSaving}
      >
        {t(edit.form.isDirty() ? 'plan.saveAndAgree' : 'plan.agree')}
      </Button>
      {edit.form.isDirty() && !isBusy && <Text c="dimmed">{t('plan.unsaved')}</Text>}
    </Group>
  );
};

/** The plan while it is a draft: kept at any time, agreed once whole. */
export const PlanForm = ({ admissionId, plan }: { admissionId: string; plan: Plan | null }) => {
  const { t } = useTranslation('reintegration');
  const edit = usePlanEdit(admissionId, plan);
  const { refetch } = useReintegration(admissionId);
  const { form, problem } = edit;
  const isStale = problem?.isStale === true && problem.errors.length === 0;
  const reload = async (): Promise<void> => {
    const { data } = await refetch();
    if (data) edit.goOnFrom(data.plan);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        edit.save();
      }}
    >
      <UnsavedGuard text={t('unsaved.text')} isUnsaved={() => form.isDirty()} />
      <div className={classes.plan}>
        <Stack gap="md">
          {isStale ? (
            <StaleNote problem={problem} onReload={() => void reload()} />
          ) : (
            <FormErrorSummary form={form} problem={problem} />
          )}
          <PlanFields edit={edit} />
        </Stack>
        <PlanCheck values={form.values} linked />
        <Buttons edit={edit} />
      </div>
    </form>
  );
};
