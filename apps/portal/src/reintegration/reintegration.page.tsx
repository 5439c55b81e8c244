import { CaseFrame } from '../shell/case/case-frame';
import { CaseProblem } from '../shell/case/case-problem';
import { useAdmission } from '../shell/case/use-admission';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { usePageParam } from '../shell/layout/page-link';
import { FollowUpTrack } from './follow-up-track';
import { PlanSection } from './plan-section';
import { useReintegration } from './reintegration.api';

/** The way back: the plan made with the person, and whether it held. After discharge the contacts come first. */
export default function ReintegrationPage() {
  const id = usePageParam('id');
  const admission = useAdmission(id);
  const reintegration = useReintegration(id);
  const failed = [admission, reintegration].find(({ error, data }) => error && !data);
  if (failed) return <CaseProblem error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!admission.data || !reintegration.data) return <PageWaiting />;
  const isDischarged = admission.data.state === 'discharged';
  const parts = [
    <FollowUpTrack key="followUps" followUps={reintegration.data.followUps} isDischarged={isDischarged} />,
    <PlanSection key={`plan-${id}`} admissionId={id} reintegration={reintegration.data} />,
  ];
  return (
    <CaseFrame admission={admission.data} tab="reintegration">
      {isDischarged ? parts : parts.reverse()}
    </CaseFrame>
  );
}
