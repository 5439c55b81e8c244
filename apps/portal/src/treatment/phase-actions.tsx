import type { PhaseAction } from '@najat/domain';
import {
  IconCalendarPlus,
  IconCheck,
  IconPlayerPlay,
  IconPlayerStop,
  IconRefresh,
  IconWritingSign,
} from '@tabler/icons-react';
import type { ActionTable } from '../shell/action/action-bar';
import { Complete, Discontinue, Resume, Start } from './phase-steps';
import { PlanPhase } from './plan-phase';
import { RecordSession } from './record-session';
import type { PhaseRow } from './treatment.api';

export const phaseActions: ActionTable<PhaseAction | 'recordSession', PhaseRow> = {
  recordSession: {
    label: 'treatment:session.open',
    rank: 'main',
    icon: IconWritingSign,
    form: RecordSession,
  },
  start: { label: 'treatment:start.open', rank: 'main', icon: IconPlayerPlay, form: Start },
  plan: { label: 'treatment:plan.open', icon: IconCalendarPlus, form: PlanPhase },
  complete: { label: 'treatment:complete.open', icon: IconCheck, form: Complete },
  resume: { label: 'treatment:resume.open', icon: IconRefresh, form: Resume },
  discontinue: { label: 'treatment:discontinue.open', rank: 'more', icon: IconPlayerStop, form: Discontinue },
};
