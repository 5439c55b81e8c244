import type { ReferralAction } from '@najat/domain';
import {
  IconArrowBackUp,
  IconBedFilled,
  IconChecks,
  IconDoorEnter,
  IconGavel,
  IconUserOff,
  IconX,
} from '@tabler/icons-react';
import type { ActionTable } from '../shell/action/action-bar';
import { Accept } from './accept-dialog';
import { Admit, RecordNonArrival, Reopen } from './arrival-dialogs';
import { RecordCourtDecision } from './decision-dialog';
import { Decline, Withdraw } from './ending-dialogs';
import type { ReferralView } from './referral.api';
import { Verify } from './verify-dialog';

/** `close` has no button: a discharge closes the referral. */
type Offered = Exclude<ReferralAction, 'close'> | 'recordDecision';

export const referralActions: ActionTable<Offered, ReferralView> = {
  verify: { label: 'referral:verify.submit', rank: 'main', icon: IconChecks, form: Verify },
  accept: { label: 'referral:accept.submit', rank: 'main', icon: IconBedFilled, form: Accept },
  admit: { label: 'referral:admit.submit', rank: 'main', icon: IconDoorEnter, form: Admit },
  reopen: { label: 'referral:reopen.submit', rank: 'main', icon: IconArrowBackUp, form: Reopen },
  recordDecision: { label: 'referral:decision.submit', icon: IconGavel, form: RecordCourtDecision },
  recordNonArrival: { label: 'referral:nonArrival.submit', icon: IconUserOff, form: RecordNonArrival },
  decline: { label: 'referral:decline.submit', icon: IconX, form: Decline },
  withdraw: { label: 'referral:withdraw.submit', icon: IconX, form: Withdraw },
};
