import type { Role } from '../access/roles.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';
import { isVoluntary, type LegalBasis } from '../referral/legal-basis.js';
import type { Discipline } from '../treatment/discipline.js';
import type { NoticeState } from './notice.machine.js';

/** Reasons in fewer signs than this are none. */
export const FEWEST_WORDS = 20;

/** There is a notice of nobody a court has sent, and of nobody who has not come (Art. 40(4)). */
export function checkNoticedCase(file: { legalBasis: LegalBasis; admissionId: string | null }): Refusal[] {
  return [
    ...refuseIf(!isVoluntary(file.legalBasis), 'notice.voluntary_only'),
    ...refuseIf(isVoluntary(file.legalBasis) && file.admissionId === null, 'notice.no_stay'),
  ];
}

/** What was not kept to, and what the centre has tried, each in words of their own. */
export function checkReasons(said: { reasons: string; tried: string }): Refusal[] {
  return [
    ...refuseIf(said.reasons.length < FEWEST_WORDS, 'notice.too_few_words', 'reasons'),
    ...refuseIf(said.tried.length < FEWEST_WORDS, 'notice.too_few_words', 'tried'),
  ];
}

/** Whoever decides on a notice. */
export interface NoticeActor {
  readonly accountId: string;
  readonly role: Role;
  readonly discipline: Discipline | null;
}
/** Those who stand behind a notice so far. */
export interface NoticePeople {
  readonly proposedBy: string;
  readonly supportedBy: string | null;
}

/** A doctor who treats in the centre: of the others nobody says that treatment is refused. */
const isDoctor = ({ role, discipline }: Pick<NoticeActor, 'role' | 'discipline'>): boolean =>
  role === 'practitioner' && discipline === 'medical';

/** Whether notices wait for this person at all: for a doctor, and for the director. */
export const decidesOnNotices = (actor: Pick<NoticeActor, 'role' | 'discipline'>): boolean =>
  isDoctor(actor) || actor.role === 'centre_director';

/** Supported by a doctor who has not proposed it. */
export function checkSupport(people: NoticePeople, actor: NoticeActor): Refusal[] {
  return [
    ...refuseIf(!isDoctor(actor), 'notice.doctor_supports'),
    ...refuseIf(actor.accountId === people.proposedBy, 'notice.another_person_decides'),
  ];
}

/** Approved by somebody who has neither proposed nor supported it. */
export function checkApproval({ proposedBy, supportedBy }: NoticePeople, actor: NoticeActor): Refusal[] {
  return refuseIf([proposedBy, supportedBy].includes(actor.accountId), 'notice.another_person_decides');
}

/** Declined by whoever may support or approve it; its proposer withdraws it. */
export function checkDecline(people: NoticePeople, actor: NoticeActor): Refusal[] {
  return [
    ...refuseIf(actor.role === 'practitioner' && !isDoctor(actor), 'notice.doctor_supports'),
    ...refuseIf(actor.accountId === people.proposedBy, 'notice.another_person_decides'),
  ];
}

/** Whether a notice waits for this person's decision. */
export function waitsFor(actor: NoticeActor, state: NoticeState, people: NoticePeople): boolean {
  if (state === 'proposed') return checkSupport(people, actor).length === 0;
  if (actor.role !== 'centre_director') return false;
  return state === 'approved' || (state === 'supported' && checkApproval(people, actor).length === 0);
}
