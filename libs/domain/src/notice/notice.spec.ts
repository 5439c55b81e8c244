import { actionsFrom, next } from '../machine/machine.js';
import { noticeMachine } from './notice.machine.js';
import {
  checkApproval,
  checkDecline,
  checkNoticedCase,
  checkReasons,
  checkSupport,
  waitsFor,
  type NoticeActor,
} from './notice.rules.js';

const doctor: NoticeActor = { accountId: 'd', role: 'practitioner', discipline: 'medical' };
const trainer: NoticeActor = { accountId: 't', role: 'practitioner', discipline: 'sport' };
const manager: NoticeActor = { accountId: 'm', role: 'case_manager', discipline: null };
const director: NoticeActor = { accountId: 'l', role: 'centre_director', discipline: null };
const codes = (refusals: readonly { code: string }[]): string[] => refusals.map(({ code }) => code);

describe('a notice of Article 40(4)', () => {
  it('is issued after two decisions and never before', () => {
    expect(noticeMachine.states.filter((state) => next(noticeMachine, state, 'issue') !== undefined)).toEqual(
      ['approved'],
    );
    expect(next(noticeMachine, 'proposed', 'approve')).toBeUndefined();
    for (const state of noticeMachine.settled) expect(actionsFrom(noticeMachine, state)).toEqual([]);
  });

  it('is of somebody who came of their own accord, and has come', () => {
    expect(codes(checkNoticedCase({ legalBasis: 'ART39_PLACEMENT', admissionId: 'a' }))).toEqual([
      'notice.voluntary_only',
    ]);
    expect(codes(checkNoticedCase({ legalBasis: 'ART40_VOLUNTARY', admissionId: null }))).toEqual([
      'notice.no_stay',
    ]);
    expect(checkNoticedCase({ legalBasis: 'ART40_VOLUNTARY', admissionId: 'a' })).toEqual([]);
  });

  it('says in words what was not kept to and what was tried', () => {
    const enough = 'x'.repeat(20);
    expect(checkReasons({ reasons: enough, tried: enough })).toEqual([]);
    expect(checkReasons({ reasons: enough.slice(1), tried: '' })).toEqual([
      { code: 'notice.too_few_words', path: 'reasons' },
      { code: 'notice.too_few_words', path: 'tried' },
    ]);
  });

  it('has three different people behind it, one of them a doctor', () => {
    const people = { proposedBy: 'm', supportedBy: null };
    expect(checkSupport(people, doctor)).toEqual([]);
    expect(codes(checkSupport(people, trainer))).toEqual(['notice.doctor_supports']);
    expect(codes(checkSupport({ ...people, proposedBy: 'd' }, doctor))).toEqual([
      'notice.another_person_decides',
    ]);
    const supported = { proposedBy: 'm', supportedBy: 'd' };
    expect(checkApproval(supported, director)).toEqual([]);
    for (const accountId of ['m', 'd'])
      expect(codes(checkApproval(supported, { ...director, accountId }))).toEqual([
        'notice.another_person_decides',
      ]);
  });

  it('is declined by whoever decides on it, and by nobody else', () => {
    const people = { proposedBy: 'm', supportedBy: null };
    expect(checkDecline(people, doctor)).toEqual([]);
    expect(checkDecline(people, director)).toEqual([]);
    expect(codes(checkDecline(people, trainer))).toEqual(['notice.doctor_supports']);
    expect(codes(checkDecline({ ...people, proposedBy: 'd' }, doctor))).toEqual([
      'notice.another_person_decides',
    ]);
  });

  it('waits for the doctor, then for the director, and then for nobody', () => {
    const people = { proposedBy: 'm', supportedBy: null };
    const waits = (state: Parameters<typeof waitsFor>[1]) =>
      [doctor, trainer, manager, director].map((actor) => waitsFor(actor, state, people));
    expect(waits('proposed')).toEqual([true, false, false, false]);
    expect(waits('supported')).toEqual([false, false, false, true]);
    expect(waits('approved')).toEqual([false, false, false, true]);
    for (const state of noticeMachine.settled) expect(waits(state)).toEqual([false, false, false, false]);
  });
});
