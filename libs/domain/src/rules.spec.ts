import fc from 'fast-check';
import {
  addDays,
  attendanceRate,
  checkDischarge,
  checkOrder,
  checkPassword,
  checkSeat,
  checkSession,
  decisionsFor,
  DISCHARGE_REASON_CODES,
  dischargeReasonsFor,
  DISCIPLINES,
  ENDING_DECISIONS,
  firstEntryKind,
  followUpsAfter,
  GRANTS,
  isVoluntary,
  LEGAL_BASES,
  ORDER_ENTRY_KINDS,
  PERMISSIONS,
  permissionsOf,
  reachOf,
  ROLE_SEAT,
  ROLES,
} from './index.js';

const today = '2026-11-22';
const basis = fc.constantFrom(...LEGAL_BASES);
const reason = fc.constantFrom(...DISCHARGE_REASON_CODES);
const near = fc.integer({ min: -900, max: 900 }).map((days) => addDays(today, days));

describe('orders', () => {
  it('are made by a court unless the person came of their own accord', () => {
    fc.assert(
      fc.property(basis, fc.boolean(), (legalBasis, hasCourt) => {
        const codes = checkOrder({ legalBasis, hasCourt, orderedOn: today, today }).map(({ code }) => code);
        const wrong = isVoluntary(legalBasis) === hasCourt;
        expect(codes.length > 0).toBe(wrong);
      }),
    );
  });

  it('are never of tomorrow', () => {
    fc.assert(
      fc.property(basis, near, (legalBasis, orderedOn) => {
        const refused = checkOrder({ legalBasis, hasCourt: !isVoluntary(legalBasis), orderedOn, today });
        expect(refused.some(({ code }) => code === 'referral.order_in_future')).toBe(orderedOn > today);
      }),
    );
  });

  it('begin their ledger with the entry their article makes', () => {
    expect(LEGAL_BASES.map(firstEntryKind)).toEqual([
      'placement_order',
      'placement_order',
      'placement_order',
      'clinic_order',
      'post_release_clinic_order',
      'voluntary_request',
      'placement_order',
      'placement_order',
    ]);
  });
});

describe('discharge', () => {
  it('of a court file as completed or released always rests on an ending decision, of a voluntary one never', () => {
    fc.assert(
      fc.property(basis, reason, fc.constantFrom(...ORDER_ENTRY_KINDS), (legalBasis, why, kind) => {
        const needed = decisionsFor(legalBasis, why);
        expect(needed.every((each) => (ENDING_DECISIONS as readonly string[]).includes(each))).toBe(true);
        if (isVoluntary(legalBasis)) expect(needed).toEqual([]);
        const facts = { legalBasis, reason: why, admittedOn: '2026-09-01', dischargedOn: today, today };
        if (!dischargeReasonsFor(legalBasis).includes(why)) {
          expect(checkDischarge({ ...facts, decision: { kind } }).length).toBeGreaterThan(0);
          return;
        }
        expect(checkDischarge({ ...facts, decision: { kind } }).length === 0).toBe(
          needed.length === 0 || needed.includes(kind),
        );
        expect(checkDischarge({ ...facts, decision: undefined }).length === 0).toBe(needed.length === 0);
      }),
      { numRuns: Math.max(2000, fc.readConfigureGlobal().numRuns ?? 0) },
    );
  });

  it('lies between arrival and today', () => {
    fc.assert(
      fc.property(near, near, (admittedOn, dischargedOn) => {
        const refused = checkDischarge({
          legalBasis: 'ART32',
          reason: 'DIED',
          admittedOn,
          dischargedOn,
          today,
          decision: undefined,
        });
        expect(refused.length === 0).toBe(admittedOn <= dischargedOn && dischargedOn <= today);
      }),
    );
  });

  it('opens follow-ups at 1, 3, 6 and 12 months for those who go home', () => {
    expect(followUpsAfter('COMPLETED_ABSTINENT', '2026-08-31')).toEqual([
      { month: 1, dueOn: '2026-09-30' },
      { month: 3, dueOn: '2026-11-30' },
      { month: 6, dueOn: '2027-02-28' },
      { month: 12, dueOn: '2027-08-31' },
    ]);
    expect(followUpsAfter('DIED', today)).toEqual([]);
  });
});

describe('sessions', () => {
  const phase = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    discipline: fc.constantFrom(...DISCIPLINES),
    state: fc.constantFrom('offered', 'planned', 'in_progress', 'completed', 'discontinued'),
    startedOn: fc.option(near),
  });

  it('are held with each person once, in their discipline and while the phase runs', () => {
    fc.assert(
      fc.property(fc.array(phase, { minLength: 1, maxLength: 4 }), near, (phases, heldOn) => {
        const refused = checkSession({ discipline: 'sport', heldOn, today, kind: 'group' }, phases);
        const fine =
          heldOn <= today &&
          new Set(phases.map(({ id }) => id)).size === phases.length &&
          phases.every(
            ({ discipline, state, startedOn }) =>
              discipline === 'sport' &&
              state === 'in_progress' &&
              (startedOn === null || heldOn >= startedOn),
          );
        expect(refused.length === 0).toBe(fine);
      }),
      { numRuns: Math.max(2000, fc.readConfigureGlobal().numRuns ?? 0) },
    );
  });

  it('count late as attended, excused as neither, and nothing as nothing', () => {
    expect(attendanceRate({ present: 2, late: 1, excused: 5, absent: 1 })).toBe(0.75);
    expect(attendanceRate({ present: 0, late: 0, excused: 3, absent: 0 })).toBeUndefined();
  });
});

describe('grants', () => {
  it('give every permission to somebody', () => {
    for (const permission of PERMISSIONS) expect(Object.keys(GRANTS[permission])).not.toEqual([]);
  });

  it('keep clinical notes from courts, the directorate, the legal officer and the administrator', () => {
    for (const role of ['court_clerk', 'directorate', 'legal_officer', 'system_admin'] as const) {
      expect(
        permissionsOf(role).filter((permission) => /^(phase|session|plan|followUp)\./.test(permission)),
      ).toEqual([]);
    }
  });

  it('let an auditor write nothing but reviews and an administrator see no case', () => {
    expect(permissionsOf('auditor').filter((permission) => !/\.(read|search)$/.test(permission))).toEqual([
      'emergencyAccess.review',
    ]);
    expect(
      permissionsOf('system_admin').filter((permission) => !/^(account|centre|court)\./.test(permission)),
    ).toEqual([]);
  });

  it('never reach further than the seat of the role, but for one file in an emergency', () => {
    for (const role of ROLES) {
      for (const permission of PERMISSIONS) {
        const reach = reachOf(role, permission);
        if (reach === undefined || permission === 'centre.read' || permission === 'court.read') continue;
        if (permission === 'emergencyAccess.open') continue;
        // By what law people are held is the same everywhere.
        if (permission === 'legalParameter.read') continue;
        const allowed = {
          court: ['own', 'court'],
          centre: ['own', 'centre', 'discipline'],
          nation: ['compulsory', 'all'],
        };
        expect([role, permission, allowed[ROLE_SEAT[role]].includes(reach)]).toEqual([
          role,
          permission,
          true,
        ]);
      }
    }
  });
});

describe('accounts', () => {
  it('sit where their role says and nowhere else', () => {
    const id = fc.option(fc.constant('x'), { nil: undefined });
    const discipline = fc.option(fc.constantFrom(...DISCIPLINES), { nil: undefined });
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), id, id, discipline, (role, centreId, courtId, taught) => {
        const seat = ROLE_SEAT[role];
        const fine =
          (centreId !== undefined) === (seat === 'centre') &&
          (courtId !== undefined) === (seat === 'court') &&
          (taught !== undefined) === (role === 'practitioner');
        expect(checkSeat({ role, centreId, courtId, discipline: taught }).length === 0).toBe(fine);
      }),
    );
  });

  it('take a long password that is new and not the name', () => {
    const facts = { username: 'salim', previous: 'an older passphrase' };
    expect(checkPassword('a fresh passphrase', facts)).toEqual([]);
    expect(checkPassword('short', facts).map(({ code }) => code)).toEqual(['password.too_short']);
    expect(checkPassword('an older passphrase', facts).map(({ code }) => code)).toEqual([
      'password.same_as_before',
    ]);
    expect(checkPassword('SALIM and a horse', facts).map(({ code }) => code)).toEqual([
      'password.contains_username',
    ]);
  });

  it.each<[string, string[]]>([
    ['palm-river-lantern', []],
    ['نخلة على ضفة النهر', []],
    ['دارخورما لە کەنار ڕووبار', []],
    ['🌴🌊🏮🌴🌊🏮a b c d e f g', []],
    // Fourteen characters, whatever they are made of, and however many bytes they take.
    ['Tr0ub4dor&3x!Z', ['password.too_short']],
    ['نخلة على الضفة', ['password.too_short']],
    ['ﷺ'.repeat(14), ['password.too_short']],
    ['my najat password here', ['password.contains_context']],
    ['كلمة المرور إلى نجاة', ['password.contains_context']],
    ['the AL-KARKH centre rocks', ['password.contains_context']],
    ['bgd bgd and a long tail', ['password.contains_context']],
    ['aaaaaaaaaaaaaaaa', ['password.too_common']],
    ['abcabcabcabcabcabc', ['password.too_common']],
    ['Password Password ', []],
    ['1234567890123456', ['password.too_common']],
    ['١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦', ['password.too_common']],
    ['abcdefghijklmnopqrs', ['password.too_common']],
    ['zyxwvutsrqponmlkj', ['password.too_common']],
    ['a-b-c-d-e-f-g-h-i-j-k', ['password.too_common']],
    ['. . . . . . . . . . .', ['password.too_common']],
  ])('say of %s: %j', (password, codes) => {
    const facts = { username: 'salim', names: ['BGD', 'Al-Karkh Centre', 'x'] };
    expect(checkPassword(password, facts).map(({ code }) => code)).toEqual(codes);
  });
});
