import fc from 'fast-check';
import {
  addDays,
  checkScreening,
  opensInEmergency,
  PERMISSIONS,
  reachOf,
  ROLES,
  SCREENING_CONSENTS,
  SCREENING_RESULTS,
} from '../index.js';

const today = '2026-11-22';
const admittedOn = '2026-11-01';
const near = fc.integer({ min: -40, max: 10 }).map((days) => addDays(today, days));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

describe('a screening', () => {
  it('has a sample only by consent, within the stay, and a result only once it is known', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCREENING_CONSENTS),
        maybe(near),
        maybe(fc.constantFrom(...SCREENING_RESULTS)),
        maybe(near),
        (consent, takenOn, result, resultedOn) => {
          const facts = { consent, takenOn, result, resultedOn, admittedOn, today };
          const known = result !== undefined && result !== 'pending';
          const nothing = takenOn === undefined && result === undefined && resultedOn === undefined;
          const sampled = takenOn !== undefined && takenOn >= admittedOn && takenOn <= today;
          const dated = known
            ? resultedOn !== undefined && resultedOn >= (takenOn ?? '') && resultedOn <= today
            : resultedOn === undefined;
          const fine = consent === 'refused' ? nothing : sampled && dated;
          expect(checkScreening(facts).length === 0).toBe(fine);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is known to practitioners within their discipline and to nobody else, in no emergency', () => {
    for (const permission of PERMISSIONS.filter((name) => name.startsWith('screening.'))) {
      for (const role of ROLES) {
        expect([role, reachOf(role, permission)]).toEqual([
          role,
          role === 'practitioner' ? 'discipline' : undefined,
        ]);
        expect(opensInEmergency(role, permission)).toBe(false);
      }
    }
  });
});
