import type { AccountAction } from './account.machine.js';
import type { Role } from './roles.js';
import type { AdmissionAction } from '../admission/admission.machine.js';
import type { AttachmentAction } from '../attachment/attachment.machine.js';
import type { BedAction } from '../centre/bed.machine.js';
import type { EmergencyAccessAction } from '../emergency-access/emergency-access.machine.js';
import type { HearingAction } from '../hearing/hearing.machine.js';
import type { LegalParameterAction } from '../legal/legal-parameter.machine.js';
import type { NoticeAction } from '../notice/notice.machine.js';
import type { ReferralAction } from '../referral/referral.machine.js';
import type { ReportAction } from '../report/report.machine.js';
import type { FollowUpAction, PlanAction } from '../reintegration/reintegration.machine.js';
import type { PhaseAction } from '../treatment/phase.machine.js';

/**
 * How far a permission goes.
 * - `own`: rows of the actor's own account.
 * - `court`: rows of the actor's court. Article 40 files have no court and so are never among them.
 * - `centre`: rows of the actor's centre.
 * - `discipline`: rows of the actor's centre and discipline.
 * - `compulsory`: every row in the country but Article 40 files, which do not exist for the holder.
 * - `all`: every row in the country.
 */
export type Reach = 'own' | 'court' | 'centre' | 'discipline' | 'compulsory' | 'all';

/** A new action of a machine is a new permission here, and does not compile until somebody is granted it. */
export type Permission =
  | `referral.${Exclude<ReferralAction, 'close'>}`
  | `admission.${AdmissionAction}`
  | `phase.${PhaseAction}`
  | `plan.${PlanAction}`
  | `followUp.${FollowUpAction}`
  | `bed.${BedAction}`
  | `account.${AccountAction}`
  | `attachment.${AttachmentAction}`
  | `emergencyAccess.${EmergencyAccessAction}`
  | `legalParameter.${LegalParameterAction}`
  | 'legalParameter.read'
  | 'legalParameter.propose'
  | 'holiday.edit'
  | `report.${Exclude<ReportAction, 'answer'>}`
  | `hearing.${HearingAction}`
  | 'hearing.read'
  | 'hearing.set'
  | `notice.${NoticeAction}`
  | 'notice.read'
  | 'notice.propose'
  | 'report.read'
  | 'report.draft'
  | 'emergencyAccess.open'
  | 'emergencyAccess.read'
  | 'referral.log'
  | 'referral.read'
  | 'referral.recordDecision'
  | 'referral.correctEntry'
  | 'referral.verifyEntry'
  | 'attachment.read'
  | 'attachment.add'
  | 'orderDraft.keep'
  | 'person.search'
  | 'person.read'
  | 'centre.read'
  | 'centre.editLetterhead'
  | 'court.read'
  | 'bed.read'
  | 'bed.add'
  | 'admission.read'
  | 'phase.read'
  | 'phase.readNotes'
  | 'attendance.read'
  | 'session.record'
  | 'session.correct'
  | 'screening.read'
  | 'screening.record'
  | 'drugTest.read'
  | 'drugTest.record'
  | 'drugTest.strike'
  | 'plan.read'
  | 'followUp.read'
  | 'statistics.read'
  | 'account.read'
  | 'account.create'
  | 'reading.read'
  | 'history.read';

type Row = Partial<Record<Role, Reach>>;

const intake: Row = { intake_officer: 'centre' };
const manager: Row = { case_manager: 'centre' };
const practitioner: Row = { practitioner: 'discipline' };
const treating: Row = { ...practitioner, ...manager };
const admin: Row = { system_admin: 'all' };
const wholeCentre: Row = {
  intake_officer: 'centre',
  practitioner: 'centre',
  case_manager: 'centre',
  centre_director: 'centre',
};
const clerk: Row = { court_clerk: 'court' };
const lawyer: Row = { legal_officer: 'all' };
const overseers: Row = { directorate: 'compulsory', auditor: 'all' };

/** Who may do what, and how far. The one answer to "may she?"; a role that is not named may not. */
export const GRANTS: Readonly<Record<Permission, Row>> = {
  'referral.log': { court_clerk: 'court', intake_officer: 'centre' },
  'referral.read': { court_clerk: 'court', ...wholeCentre, ...overseers, legal_officer: 'compulsory' },
  'referral.recordDecision': { court_clerk: 'court', intake_officer: 'centre', case_manager: 'centre' },
  'referral.correctEntry': { court_clerk: 'court', intake_officer: 'centre', case_manager: 'centre' },
  // What a court decides later is verified by whoever of the two did not enter it.
  'referral.verifyEntry': { intake_officer: 'centre', case_manager: 'centre' },
  'referral.verify': intake,
  'referral.accept': intake,
  'referral.decline': intake,
  'referral.withdraw': clerk,
  'referral.admit': intake,
  'referral.recordNonArrival': intake,
  'referral.reopen': intake,
  // Papers with names on them: not for the directorate, which sees none.
  'attachment.read': { court_clerk: 'court', ...wholeCentre, legal_officer: 'compulsory', auditor: 'all' },
  'attachment.add': { court_clerk: 'court', intake_officer: 'centre', case_manager: 'centre' },
  'attachment.strike': { court_clerk: 'own', intake_officer: 'own', case_manager: 'own' },
  'orderDraft.keep': { court_clerk: 'own', intake_officer: 'own' },
  'person.search': { court_clerk: 'court', ...wholeCentre, auditor: 'all' },
  'person.read': { court_clerk: 'court', ...wholeCentre, auditor: 'all' },
  'centre.read': {
    court_clerk: 'all',
    ...wholeCentre,
    ...overseers,
    legal_officer: 'all',
    system_admin: 'all',
  },
  // Who answers for what leaves the house says what stands at its head.
  'centre.editLetterhead': { centre_director: 'centre' },
  'court.read': {
    court_clerk: 'all',
    ...wholeCentre,
    ...overseers,
    legal_officer: 'all',
    system_admin: 'all',
  },
  'bed.read': { ...wholeCentre, ...overseers },
  'bed.add': { centre_director: 'centre' },
  'bed.takeOut': { centre_director: 'centre', intake_officer: 'centre' },
  'bed.bringBack': { centre_director: 'centre', intake_officer: 'centre' },
  'admission.read': { ...wholeCentre, ...overseers },
  'admission.moveBed': intake,
  'admission.recordAbsence': { intake_officer: 'centre', case_manager: 'centre' },
  'admission.recordReturn': { intake_officer: 'centre', case_manager: 'centre' },
  'admission.strikeAbsence': { intake_officer: 'centre', case_manager: 'centre' },
  'admission.discharge': { intake_officer: 'centre', case_manager: 'centre' },
  'phase.read': { ...wholeCentre, auditor: 'all' },
  'phase.readNotes': { ...treating, centre_director: 'centre' },
  'phase.plan': treating,
  'phase.start': treating,
  'phase.complete': treating,
  'phase.discontinue': treating,
  'phase.resume': treating,
  // A court is told how often somebody attended, and nothing of what was said.
  'attendance.read': { court_clerk: 'court', ...wholeCentre, auditor: 'all' },
  'session.record': practitioner,
  'session.correct': practitioner,
  // Every screening is of the medical discipline: its practitioners in the centre, and nobody else, know that there is one.
  'screening.read': practitioner,
  'screening.record': practitioner,
  // Every drug test is of the medical discipline too: read like its notes, and told to courts in figures if they ask.
  'drugTest.read': { ...treating, centre_director: 'centre' },
  'drugTest.record': practitioner,
  'drugTest.strike': practitioner,
  // A court has what was handed in to it; the centre its drafts as well.
  'report.read': { court_clerk: 'court', ...wholeCentre, auditor: 'all' },
  'report.draft': manager,
  'report.edit': manager,
  'report.present': manager,
  // As a member of the committee or the doctor assigned: the rules say who, and that nobody signs twice.
  'report.sign': { practitioner: 'centre', case_manager: 'centre' },
  'report.conclude': manager,
  'report.sendBack': { case_manager: 'centre', centre_director: 'centre' },
  'report.approve': { centre_director: 'centre' },
  'report.withdrawApproval': { centre_director: 'centre' },
  'report.submit': { centre_director: 'centre' },
  'report.discard': manager,
  // A file of Article 40 is the centre's alone, and so is what leads out of it: no court, no lawyer and no directorate.
  'notice.read': { ...wholeCentre, auditor: 'all' },
  'notice.propose': { practitioner: 'centre', case_manager: 'centre' },
  'notice.support': { practitioner: 'centre' },
  'notice.approve': { centre_director: 'centre' },
  'notice.issue': { centre_director: 'centre' },
  'notice.decline': { practitioner: 'centre', centre_director: 'centre' },
  'notice.withdraw': { practitioner: 'own', case_manager: 'own' },
  // A court sets its own days; whoever follows its cases knows of them. The directorate counts, and is told of nobody.
  'hearing.read': { court_clerk: 'court', ...wholeCentre, legal_officer: 'compulsory', auditor: 'all' },
  'hearing.set': clerk,
  'hearing.changeHour': clerk,
  'hearing.markHeld': clerk,
  'hearing.postpone': clerk,
  'hearing.cancel': clerk,
  'plan.read': { case_manager: 'centre', centre_director: 'centre', auditor: 'all' },
  'plan.save': manager,
  'plan.agree': manager,
  'plan.revise': manager,
  'followUp.read': { case_manager: 'centre', centre_director: 'centre', auditor: 'all' },
  'followUp.reach': manager,
  'followUp.miss': manager,
  'followUp.lose': manager,
  'statistics.read': { centre_director: 'centre', directorate: 'compulsory', auditor: 'all' },
  // Figures of the law and public holidays say nothing of anybody: read wherever cases are worked on.
  'legalParameter.read': {
    court_clerk: 'all',
    intake_officer: 'all',
    practitioner: 'all',
    case_manager: 'all',
    centre_director: 'all',
    directorate: 'all',
    legal_officer: 'all',
    auditor: 'all',
  },
  'legalParameter.propose': lawyer,
  'legalParameter.confirm': lawyer,
  'legalParameter.withdraw': lawyer,
  'holiday.edit': lawyer,
  // Whoever treats people opens one file by its number, wherever it is; told are its director and every auditor.
  'emergencyAccess.open': { practitioner: 'all', centre_director: 'all' },
  'emergencyAccess.end': { practitioner: 'own', centre_director: 'own' },
  'emergencyAccess.read': { centre_director: 'centre', auditor: 'all' },
  'emergencyAccess.review': { centre_director: 'centre', auditor: 'all' },
  'account.read': admin,
  'account.create': admin,
  'account.edit': admin,
  'account.disable': admin,
  'account.enable': admin,
  'account.resetPassword': admin,
  // Who looked at a person's file: whoever answers for the centre, and the auditor.
  'reading.read': { centre_director: 'centre', auditor: 'all' },
  'account.resetSecondFactor': admin,
  'history.read': { auditor: 'all' },
};

export const PERMISSIONS = Object.keys(GRANTS) as Permission[];

/** How far `role` may use `permission`, or undefined when it may not at all. */
export function reachOf(role: Role, permission: Permission): Reach | undefined {
  return GRANTS[permission][role];
}

/** Every permission of a role, for the portal to know which pages and buttons to offer. */
export function permissionsOf(role: Role): Permission[] {
  return PERMISSIONS.filter((permission) => reachOf(role, permission) !== undefined);
}
