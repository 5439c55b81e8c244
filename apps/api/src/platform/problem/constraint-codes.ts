import type { ErrorCode } from '@najat/domain';

/** Constraints a race can still run into after every check, and what the loser is told. */
export const CONSTRAINT_CODES: Readonly<Record<string, ErrorCode>> = {
  attachment_once: 'attachment.already_there',
  placement_bed_once: 'bed.taken',
  admission_one_residence: 'admission.person_already_resident',
  admission_referral_once: 'record.wrong_state',
  referral_order_once: 'referral.duplicate_order',
  person_national_number_once: 'person.national_number_taken',
  account_username_once: 'account.username_taken',
  bed_label_once: 'bed.label_taken',
  emergency_access_once: 'emergency_access.already_open',
  legal_parameter_proposed_once: 'legal_parameter.already_proposed',
  legal_parameter_number_once: 'legal_parameter.already_proposed',
  legal_parameter_one_a_day: 'record.stale',
  public_holiday_once: 'holiday.already_there',
  report_one_open: 'report.one_open',
  report_corrected_once: 'report.already_corrected',
  report_signature_once: 'report.already_signed',
  notice_one_open: 'notice.one_open',
  hearing_one_open: 'hearing.already_set',
  hearing_before_own_court: 'record.stale',
  order_entry_number_once: 'record.stale',
  order_verification_pkey: 'record.wrong_state',
  absence_once: 'absence.away_already',
  admission_live_order: 'admission.no_live_order',
};
