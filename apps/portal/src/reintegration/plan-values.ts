import type { Schema } from '@najat/contract';
import type { Plan } from './reintegration.api';

export const PLAN_FIELDS = [
  'home',
  'work',
  'labourReferral',
  'family',
  'study',
  'relapsePrevention',
] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];
export type PlanValues = Record<PlanField, string>;

/** Without these a plan cannot be agreed; the server holds the same rule. */
export const NEEDED = ['home', 'work', 'labourReferral', 'relapsePrevention'] as const satisfies PlanField[];
export type NeededField = (typeof NEEDED)[number];

const text = (value: string | null | undefined): string => value ?? '';

export const valuesOf = (plan: Plan | null): PlanValues => ({
  home: text(plan?.home),
  work: text(plan?.work),
  labourReferral: text(plan?.labourReferral),
  family: text(plan?.family),
  study: text(plan?.study),
  relapsePrevention: text(plan?.relapsePrevention),
});

export const missingIn = (values: PlanValues): NeededField[] => NEEDED.filter((name) => !values[name].trim());

/** What was left empty is not sent: the server keeps it as not yet said. */
export const bodyOf = (values: PlanValues, version: number): Schema<'SavePlan'> => {
  const said = PLAN_FIELDS.flatMap((name) => (values[name].trim() ? [[name, values[name].trim()]] : []));
  return { ...(Object.fromEntries(said) as Omit<Schema<'SavePlan'>, 'version'>), version };
};
