import fc from 'fast-check';
import {
  caseNumber,
  checkOpening,
  checkReviewer,
  EMERGENCY_READS,
  EMERGENCY_ROLES,
  EMERGENCY_WORDS_MIN,
  opensInEmergency,
  PERMISSIONS,
  reachOf,
  ROLES,
} from '../index.js';

const number = fc.option(
  fc
    .tuple(
      fc.constantFrom('BGD', 'BGDV', 'NJF'),
      fc.integer({ min: 2020, max: 2030 }),
      fc.integer({ min: 1, max: 999_999 }),
    )
    .map((parts) => caseNumber(...parts)),
  { nil: undefined },
);
const national = fc.option(fc.constant('000012345678'), { nil: undefined });

describe('emergency access', () => {
  it('is opened by exactly one number and with a reason that says something', () => {
    fc.assert(
      fc.property(number, national, fc.string({ maxLength: 60 }), (byCase, byPerson, words) => {
        const codes = checkOpening({ caseNumber: byCase, nationalNumber: byPerson, words }).map(
          ({ code }) => code,
        );
        expect(codes.includes('emergency_access.one_number')).toBe(
          (byCase === undefined) === (byPerson === undefined),
        );
        expect(codes.includes('emergency_access.words_too_short')).toBe(
          [...words].length < EMERGENCY_WORDS_MIN,
        );
        expect(codes).not.toContain('emergency_access.case_number_malformed');
      }),
    );
  });

  it('looks up no part of a number', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 16 }), (typed) => {
        fc.pre(!/^[A-Z]{3}V?-\d{4}-\d{6}$/.test(typed));
        const codes = checkOpening({ caseNumber: typed, words: 'x'.repeat(EMERGENCY_WORDS_MIN) });
        expect(codes).toEqual([{ code: 'emergency_access.case_number_malformed', path: 'caseNumber' }]);
      }),
    );
  });

  it('is reviewed by somebody else', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (opener, reviewer) => {
        expect(checkReviewer(opener, reviewer).length > 0).toBe(opener === reviewer);
      }),
    );
    expect(checkReviewer('same', 'same')).toEqual([{ code: 'emergency_access.own_access' }]);
  });

  it('is for those who treat people alone, and for reading alone', () => {
    for (const role of ROLES) {
      const opens = EMERGENCY_ROLES.some((named) => named === role);
      expect([role, reachOf(role, 'emergencyAccess.open') !== undefined]).toEqual([role, opens]);
      for (const permission of PERMISSIONS) {
        expect([role, permission, opensInEmergency(role, permission)]).toEqual([
          role,
          permission,
          opens && EMERGENCY_READS.includes(permission),
        ]);
      }
    }
    for (const permission of EMERGENCY_READS) expect(permission).toMatch(/\.read(Notes)?$/);
  });

  it('is known to no court, no directorate and no legal officer', () => {
    for (const role of ['court_clerk', 'directorate', 'legal_officer', 'system_admin'] as const) {
      for (const permission of PERMISSIONS.filter((name) => name.startsWith('emergencyAccess.')))
        expect([role, permission, reachOf(role, permission)]).toEqual([role, permission, undefined]);
    }
  });
});
