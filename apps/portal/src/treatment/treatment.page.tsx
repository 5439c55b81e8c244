import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CaseFrame } from '../shell/case/case-frame';
import { CaseProblem } from '../shell/case/case-problem';
import { useAdmission } from '../shell/case/use-admission';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { ProblemView } from '../shell/feedback/problem-view';
import { usePageParam } from '../shell/layout/page-link';
import { PhaseCard } from './phase-card';
import { usePhasesOf } from './treatment.api';
import classes from './treatment.module.css';

const Cards = ({ admissionId }: { admissionId: string }) => {
  const { t } = useTranslation('treatment');
  const { data, error, refetch } = usePhasesOf(admissionId);
  if (error) return <ProblemView error={error} onRetry={() => void refetch()} />;
  return (
    <ul className={classes.cards} aria-label={t('five')}>
      {!data &&
        [1, 2, 3, 4, 5].map((card) => <Skeleton key={card} component="li" height={240} radius="lg" />)}
      {data?.items.map((phase) => (
        <PhaseCard key={phase.id} phase={phase} />
      ))}
    </ul>
  );
};

export default function TreatmentPage() {
  const id = usePageParam('id');
  const { data, error, refetch } = useAdmission(id);
  if (error) return <CaseProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageWaiting />;
  return (
    <CaseFrame admission={data} tab="treatment">
      <Cards admissionId={id} />
    </CaseFrame>
  );
}
