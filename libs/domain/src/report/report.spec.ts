import fc from 'fast-check';
import {
  CHECK_CODE_BYTES,
  checkCode,
  checkConcluded,
  checkNumber,
  checkSignature,
  daysBetween,
  quorumOf,
  readCheckNumber,
  RECOMMENDATION_CODES,
  recommendationsFor,
  REPORT_KINDS,
  reportAuthor,
  reportKindsFor,
  reportNumber,
  reportPeriod,
  ROLES,
  signingCapacity,
  addDays,
} from '../index.js';

const bytes = fc.uint8Array({ minLength: CHECK_CODE_BYTES, maxLength: CHECK_CODE_BYTES });

describe('the number of a report', () => {
  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(
        bytes,
        fc.integer({ min: 1, max: 999_999 }),
        fc.constantFrom('-', ' ', ' - ', '–', '_'),
        fc.boolean(),
        (random, running, dash, isLower) => {
          const number = reportNumber('BGD', 2026, running);
          const code = checkCode(random);
          expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
          const typed = checkNumber(number, code).replaceAll('-', dash);
          expect(readCheckNumber(isLower ? typed.toLowerCase() : typed)).toEqual({ number, code });
        },
      ),
    );
  });

  it('takes the letters that look like figures, and figures of either set', () => {
    expect(readCheckNumber('BGD-R-٢٠٢٦-٠٠٠٠٤٥-O1IL-0000')).toEqual({
      number: 'BGD-R-2026-000045',
      code: '01110000',
    });
    for (const text of [
      '',
      'x',
      'BGD-R-2026-000045',
      'BGD-2026-000045-0000-0000',
      'BGD-R-2026-000045-000U-0000',
    ]) {
      expect(readCheckNumber(text)).toBeUndefined();
    }
  });

  it('has another code for other random bytes', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(checkCode(a) === checkCode(b)).toBe(a.every((byte, at) => byte === b[at]));
      }),
    );
  });
});

describe('who answers for a report', () => {
  it('is forced by the measure, and so are its kinds and recommendations', () => {
    expect([reportAuthor('residential'), reportAuthor('clinic')]).toEqual(['committee', 'assigned_doctor']);
    expect(reportKindsFor('residential')).not.toContain('assigned_doctor');
    expect(reportKindsFor('clinic')).not.toContain('committee');
    for (const kind of REPORT_KINDS) {
      expect([...reportKindsFor('residential'), ...reportKindsFor('clinic')]).toContain(kind);
    }
    expect(recommendationsFor('clinic')).toEqual(['none', 'stop', 'continuation', 'revocation']);
    for (const code of RECOMMENDATION_CODES) {
      expect([...recommendationsFor('residential'), ...recommendationsFor('clinic')]).toContain(code);
    }
  });

  it('a committee is those who treat and manage the case; a clinic has a doctor, and nobody signs twice', () => {
    for (const role of ROLES) {
      const discipline = role === 'practitioner' ? 'sport' : null;
      const sits = role === 'practitioner' || role === 'case_manager';
      expect(signingCapacity('residential', { role, discipline })).toBe(
        sits ? 'committee_member' : undefined,
      );
      expect(signingCapacity('clinic', { role, discipline })).toBeUndefined();
    }
    const doctor = { role: 'practitioner', discipline: 'medical', accountId: 'a' } as const;
    expect(signingCapacity('clinic', doctor)).toBe('assigned_doctor');
    expect(checkSignature('clinic', doctor, ['b'])).toEqual([]);
    expect(checkSignature('clinic', doctor, ['b', 'a'])).toEqual([{ code: 'report.already_signed' }]);
  });

  it('a quorum that is confirmed is needed, one that is not warns, and one signature is needed always', () => {
    const figure = (value: number | null, confirmed: boolean) => ({
      value,
      stamp: { key: 'committee_quorum', basis: null, version: 1, confirmed } as const,
    });
    expect(quorumOf('clinic', figure(3, true))).toEqual({ needed: 1, confirmed: true });
    expect(quorumOf('residential', figure(3, false))).toEqual({ needed: 3, confirmed: false });
    expect(quorumOf('residential', { value: null, stamp: undefined })).toEqual({
      needed: 1,
      confirmed: false,
    });
    const codes = (signed: number, confirmed: boolean) =>
      checkConcluded(signed, { needed: 3, confirmed }).map(({ code }) => code);
    expect([codes(0, false), codes(0, true)]).toEqual([['report.no_signature'], ['report.no_signature']]);
    expect([codes(2, false), codes(2, true), codes(3, true)]).toEqual([[], ['report.quorum_missing'], []]);
  });
});

describe('the time a report is about', () => {
  it('leaves no day out, counts none twice, and ends with the stay', () => {
    const near = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(near, fc.option(near), fc.option(near), (age, left, reported) => {
        const today = '2026-11-25';
        const admittedOn = addDays(today, -age);
        const dischargedOn = left === null || left > age ? null : addDays(today, -left);
        const lastReportedTo = reported === null || reported >= age ? undefined : addDays(today, -reported);
        const { from, to } = reportPeriod({ admittedOn, dischargedOn, lastReportedTo, today });
        expect(to).toBe(dischargedOn ?? today);
        expect(daysBetween(from, to)).toBeGreaterThanOrEqual(0);
        if (lastReportedTo === undefined) expect(from).toBe(admittedOn);
        else if (lastReportedTo < to) expect(from).toBe(addDays(lastReportedTo, 1));
        else expect(from).toBe(to);
      }),
    );
  });
});
