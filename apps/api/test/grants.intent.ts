import type { Permission, Reach, Role } from '@najat/domain';

const words = <Word extends string>(...lines: readonly string[]): Word[] =>
  lines.join(' ').split(' ') as Word[];

const READS_OF_A_CENTRE =
  'referral.read attachment.read person.search person.read centre.read court.read bed.read admission.read phase.read attendance.read report.read hearing.read notice.read';
/** By what law people are held is no secret to whoever works on cases. */
const KNOWS_THE_LAW = 'legalParameter.read';
const TREATS = 'phase.readNotes phase.plan phase.start phase.complete phase.discontinue phase.resume';

/**
 * What each role is there for (DESIGN §1), role by role and by another hand than the grants table, which goes permission
 * by permission. A permission is added in both, or `grants.spec.ts` says so.
 */
const INTENT: Readonly<Record<Role, Partial<Record<Reach, readonly Permission[]>>>> = {
  // Logs orders, follows where the people of the own court stand, records its decisions. Never a clinical note.
  court_clerk: {
    court: words(
      'referral.log referral.read referral.withdraw referral.recordDecision referral.correctEntry',
      'person.search person.read attendance.read attachment.read attachment.add report.read',
      'hearing.read hearing.set hearing.changeHour hearing.markHeld hearing.postpone hearing.cancel',
    ),
    own: words('attachment.strike orderDraft.keep'),
    all: words('centre.read court.read', KNOWS_THE_LAW),
  },
  // Receives, verifies, reserves, admits, moves, discharges.
  intake_officer: {
    centre: words(
      READS_OF_A_CENTRE,
      'referral.log referral.verify referral.accept referral.decline referral.admit referral.recordNonArrival',
      'referral.reopen referral.recordDecision referral.correctEntry referral.verifyEntry',
      'bed.takeOut bed.bringBack admission.moveBed admission.discharge',
      'admission.recordAbsence admission.recordReturn admission.strikeAbsence',
      'attachment.add',
    ),
    own: words('attachment.strike orderDraft.keep'),
    all: words(KNOWS_THE_LAW),
  },
  // Sees who is in the own centre, treats in the own discipline, and signs for the committee or as the doctor.
  practitioner: {
    centre: words(READS_OF_A_CENTRE, 'report.sign notice.propose notice.support notice.decline'),
    discipline: words(
      TREATS,
      'session.record session.correct screening.read screening.record',
      'drugTest.read drugTest.record drugTest.strike',
    ),
    // Whoever is brought to them, from wherever: one file, for a time, told to those who answer for it (ADR 0011).
    all: words('emergencyAccess.open', KNOWS_THE_LAW),
    own: words('emergencyAccess.end notice.withdraw'),
  },
  // The whole treatment, the end of it and what comes after.
  case_manager: {
    centre: words(
      READS_OF_A_CENTRE,
      TREATS,
      'drugTest.read',
      'referral.recordDecision referral.correctEntry referral.verifyEntry',
      'admission.recordAbsence admission.recordReturn admission.strikeAbsence',
      'admission.discharge plan.read plan.save plan.agree plan.revise',
      'followUp.read followUp.reach followUp.miss followUp.lose attachment.add',
      'report.draft report.edit report.present report.sign report.conclude report.sendBack report.discard',
      'notice.propose',
    ),
    own: words('attachment.strike notice.withdraw'),
    all: words(KNOWS_THE_LAW),
  },
  // Watches the own centre and its beds, and answers for what leaves it for the court.
  centre_director: {
    centre: words(
      READS_OF_A_CENTRE,
      'bed.add bed.takeOut bed.bringBack phase.readNotes plan.read followUp.read statistics.read reading.read',
      'drugTest.read',
      'emergencyAccess.read emergencyAccess.review',
      'report.sendBack report.approve report.withdrawApproval report.submit centre.editLetterhead',
      'notice.approve notice.issue notice.decline',
    ),
    all: words('emergencyAccess.open', KNOWS_THE_LAW),
    own: words('emergencyAccess.end'),
  },
  // Counts in every centre: no names, no notes, nobody of Article 40.
  directorate: {
    compulsory: words('referral.read admission.read bed.read statistics.read centre.read court.read'),
    all: words(KNOWS_THE_LAW),
  },
  // Legal facts of every order, and the figures of the law that all of them are reckoned by.
  legal_officer: {
    compulsory: words('referral.read attachment.read hearing.read'),
    all: words(
      'centre.read court.read',
      KNOWS_THE_LAW,
      'legalParameter.propose legalParameter.confirm legalParameter.withdraw holiday.edit',
    ),
  },
  // Reads everything but words said in confidence, and what was done.
  auditor: {
    all: words(
      READS_OF_A_CENTRE,
      'plan.read followUp.read statistics.read reading.read history.read',
      'emergencyAccess.read emergencyAccess.review',
      KNOWS_THE_LAW,
    ),
  },
  // Accounts, and no case.
  system_admin: {
    all: words(
      'account.read account.create account.edit account.disable account.enable account.resetPassword account.resetSecondFactor',
      'centre.read court.read',
    ),
  },
};

/** How far a role is meant to go with a permission, whatever the grants table says. */
export function intended(role: Role, permission: Permission): Reach | undefined {
  const found = Object.entries(INTENT[role]).find(([, permissions]) => permissions.includes(permission));
  return found?.[0] as Reach | undefined;
}

export const INTENDED: ReadonlySet<Permission> = new Set(
  Object.values(INTENT).flatMap((reaches) => Object.values(reaches).flat()),
);
