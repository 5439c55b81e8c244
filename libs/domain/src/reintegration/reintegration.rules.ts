import { decisionsFor, dischargeReasonsFor, DISCHARGE_REASONS, type DischargeReason } from './discharge.js';
import { FOLLOW_UP_MONTHS, type FollowUpMonth } from './reintegration.machine.js';
import { addMonths, type Day } from '../calendar/day.js';
import type { LegalBasis } from '../referral/legal-basis.js';
import type { OrderEntryKind } from '../referral/order-entry.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';

/**
 * A discharge happens after arrival and not in the future, for a reason open to the file, and rests on the
 * court decision that reason needs (domain reference §5 rule 2). `decision` is undefined when none was named.
 */
export function checkDischarge(discharge: {
  legalBasis: LegalBasis;
  reason: DischargeReason;
  admittedOn: Day;
  dischargedOn: Day;
  today: Day;
  decision: { kind: OrderEntryKind } | undefined;
}): Refusal[] {
  const needed = decisionsFor(discharge.legalBasis, discharge.reason);
  const { decision } = discharge;
  return [
    ...refuseIf(
      discharge.dischargedOn < discharge.admittedOn,
      'admission.discharge_before_admission',
      'dischargedOn',
    ),
    ...refuseIf(discharge.dischargedOn > discharge.today, 'admission.discharge_in_future', 'dischargedOn'),
    ...refuseIf(
      !dischargeReasonsFor(discharge.legalBasis).includes(discharge.reason),
      'admission.discharge_reason_not_for_file',
      'reason',
    ),
    ...refuseIf(needed.length > 0 && decision === undefined, 'admission.decision_required', 'decisionId'),
    ...refuseIf(
      needed.length > 0 && decision !== undefined && !needed.includes(decision.kind),
      'admission.decision_wrong_kind',
      'decisionId',
    ),
  ];
}

/** The follow-ups a discharge opens: one each at 1, 3, 6 and 12 months, or none when the person is not free. */
export function followUpsAfter(
  reason: DischargeReason,
  dischargedOn: Day,
): { month: FollowUpMonth; dueOn: Day }[] {
  if (!DISCHARGE_REASONS[reason].followUp) return [];
  return FOLLOW_UP_MONTHS.map((month) => ({ month, dueOn: addMonths(dischargedOn, month) }));
}

/** A contact is recorded on a day between the discharge and today. */
export function checkContact(contact: { dischargedOn: Day; contactedOn: Day; today: Day }): Refusal[] {
  return [
    ...refuseIf(contact.contactedOn < contact.dischargedOn, 'follow_up.before_discharge', 'contactedOn'),
    ...refuseIf(contact.contactedOn > contact.today, 'follow_up.in_future', 'contactedOn'),
  ];
}
