import type { PlanAction } from '@najat/domain';
import { IconEdit, IconNotes } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionBar, type ActionFormProps, type ActionTable } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { EmptyState } from '../shell/feedback/empty-state';
import { useFormats } from '../shell/formats/use-formats';
import { Section } from '../shell/layout/section';
import { FactList } from '../shell/record/fact-list';
import { StatusBadge } from '../shell/record/status-badge';
import { PlanCheck, PlanForm } from './plan-form';
import { PLAN_FIELDS, valuesOf } from './plan-values';
import { usePlanWords } from './plan-words';
import { type Plan, type Reintegration, REFRESHES, revisePlan } from './reintegration.api';
import classes from './reintegration.module.css';

const Revise = ({ record, opened, onClose }: ActionFormProps<Plan>) => {
  const { t } = useTranslation('reintegration');
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('revise.title')}
      lead={t('revise.text')}
      submitLabel={t('revise.submit')}
      doneMessage={t('revise.done')}
      initialValues={{}}
      send={(_, key) => revisePlan(record, key)}
      refreshes={REFRESHES}
    />
  );
};

/** Saving and agreeing stand in the plan's own form. */
const planActions: Pick<ActionTable<PlanAction, Plan>, 'revise'> = {
  revise: { label: 'reintegration:revise.action', icon: IconEdit, form: Revise },
};

const PlanFacts = ({ plan }: { plan: Plan }) => {
  const { t } = useTranslation('reintegration');
  const words = usePlanWords();
  const values = valuesOf(plan);
  const facts = PLAN_FIELDS.map((name) => ({
    label: words.label(name),
    value: (
      <span className={classes.prose} dir="auto">
        {words.value(name, values[name]) || t('plan.nothingRecorded')}
      </span>
    ),
    wide: name === 'family' || name === 'study' || name === 'relapsePrevention',
  }));
  return <FactList facts={facts} />;
};

const PlanState = ({ plan }: { plan: Plan | null }) => {
  const { t } = useTranslation('reintegration');
  if (!plan) return null;
  return (
    <StatusBadge tone={plan.state === 'agreed' ? 'done' : 'active'} label={t(`plan.state.${plan.state}`)} />
  );
};

const Body = ({
  admissionId,
  reintegration: { plan, canPlan },
}: {
  admissionId: string;
  reintegration: Reintegration;
}) => {
  const { t } = useTranslation('reintegration');
  if (canPlan && plan?.state !== 'agreed') return <PlanForm admissionId={admissionId} plan={plan} />;
  if (!plan) return <EmptyState icon={IconNotes} title={t('plan.none')} text={t('plan.noneText')} />;
  if (plan.state === 'agreed') return <PlanFacts plan={plan} />;
  return (
    <div className={classes.plan}>
      <PlanFacts plan={plan} />
      <PlanCheck values={valuesOf(plan)} />
    </div>
  );
};

export const PlanSection = (props: { admissionId: string; reintegration: Reintegration }) => {
  const { t } = useTranslation('reintegration');
  const formats = useFormats();
  const { plan } = props.reintegration;
  return (
    <Section
      title={t('plan.title')}
      aside={
        <span className={classes.aside}>
          <PlanState plan={plan} />
          {plan?.agreedOn && <span>{t('plan.agreedOn', { day: formats.day(plan.agreedOn) })}</span>}
        </span>
      }
      actions={plan && <ActionBar table={planActions} actions={plan.actions} record={plan} />}
    >
      <Body {...props} />
    </Section>
  );
};
