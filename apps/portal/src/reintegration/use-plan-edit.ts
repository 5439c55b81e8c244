import { useForm, type UseFormReturnType } from '@mantine/form';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@najat/contract';
import { useProblemOnForm } from '../shell/action/use-problem-on-form';
import { toastDone } from '../shell/feedback/toast';
import type { Problem } from '../shell/http/problem';
import { useSend } from '../shell/http/use-send';
import { bodyOf, missingIn, PLAN_FIELDS, type PlanValues, valuesOf } from './plan-values';
import { agreePlan, type Plan, type Reintegration, REFRESHES, savePlan } from './reintegration.api';

export interface PlanEdit {
  form: UseFormReturnType<PlanValues>;
  problem: Problem | null;
  isSaving: boolean;
  isAgreeing: boolean;
  save: () => void;
  agree: () => void;
  /** After somebody else's change: goes on from what is recorded now, with what was typed still in the form. */
  goOnFrom: (plan: Plan | null) => void;
  /** What the record said when that happened. */
  recorded: PlanValues | null;
}

const isSame = (one: PlanValues, other: PlanValues): boolean =>
  PLAN_FIELDS.every((name) => one[name].trim() === other[name].trim());

/** The version the form was filled from, kept up with the record as long as nothing was typed. */
const useBase = (form: UseFormReturnType<PlanValues>, plan: Plan | null) => {
  const [base, setBase] = useState(plan?.version ?? 0);
  const follow = useEffectEvent((current: Plan | null) => {
    if ((current?.version ?? 0) === base || form.isDirty()) return;
    form.setValues(valuesOf(current));
    form.resetDirty(valuesOf(current));
    setBase(current?.version ?? 0);
  });
  useEffect(() => follow(plan), [plan]);
  return [base, setBase] as const;
};

const usePlanSends = (admissionId: string, onSaved: (answer: Reintegration) => void) => {
  const { t } = useTranslation('reintegration');
  const saving = useSend<Schema<'SavePlan'>, Reintegration>({
    send: (body, key) => savePlan(admissionId, body, key),
    refreshes: REFRESHES,
    onDone: onSaved,
  });
  const agreeing = useSend({
    send: agreePlan,
    refreshes: REFRESHES,
    onDone: () => toastDone(t('plan.agreedNow')),
  });
  return { saving, agreeing };
};

/** Writes a draft and agrees it, never over what somebody else wrote meanwhile. */
export const usePlanEdit = (admissionId: string, plan: Plan | null): PlanEdit => {
  const { t } = useTranslation('reintegration');
  const form = useForm<PlanValues>({ initialValues: valuesOf(plan) });
  const [base, setBase] = useBase(form, plan);
  const [recorded, setRecorded] = useState<PlanValues | null>(null);
  const keepSaved = ({ plan: saved }: Reintegration): void => {
    if (isSame(form.getValues(), valuesOf(saved))) form.setValues(valuesOf(saved));
    form.resetDirty(valuesOf(saved));
    setBase(saved?.version ?? 0);
    setRecorded(null);
  };
  const { saving, agreeing } = usePlanSends(admissionId, keepSaved);
  const problem = saving.error ?? agreeing.error;
  useProblemOnForm(form, problem);
  const save = (): void => {
    form.clearErrors();
    agreeing.reset();
    saving.mutate(bodyOf(form.getValues(), base), { onSuccess: () => toastDone(t('plan.saved')) });
  };
  const agree = (): void => {
    agreeing.reset();
    saving.reset();
    const missing = missingIn(form.getValues());
    form.setErrors(Object.fromEntries(missing.map((name) => [name, t(`plan.needs.${name}`)])));
    if (missing.length > 0) return;
    if (plan && !form.isDirty()) return agreeing.mutate(plan);
    saving.mutate(bodyOf(form.getValues(), base), {
      onSuccess: ({ plan: saved }) => saved && agreeing.mutate(saved),
    });
  };
  const goOnFrom = (current: Plan | null): void => {
    saving.reset();
    agreeing.reset();
    setRecorded(valuesOf(current));
    setBase(current?.version ?? 0);
  };
  const isAgreeing = agreeing.isPending;
  return { form, problem, isSaving: saving.isPending, isAgreeing, save, agree, goOnFrom, recorded };
};
