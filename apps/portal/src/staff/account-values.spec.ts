import { asksFor, bodyOf, isUsername, NO_ACCOUNT } from './account-values';

describe('an account', () => {
  it.each([
    ['', false, false, false],
    ['court_clerk', false, true, false],
    ['case_manager', true, false, false],
    ['practitioner', true, false, true],
    ['auditor', false, false, false],
  ])('of %s is asked for its seat', (role, centreId, courtId, discipline) => {
    expect(asksFor(role)).toEqual({ centreId, courtId, discipline });
  });

  it('leaves behind what another role was asked', () => {
    const values = {
      ...NO_ACCOUNT,
      displayName: ' Sara ',
      role: 'court_clerk',
      courtId: 'c',
      centreId: 'x',
      discipline: 'sport',
    };
    expect(bodyOf(values)).toEqual({
      displayName: 'Sara',
      role: 'court_clerk',
      courtId: 'c',
      language: 'ar',
    });
  });

  it.each([
    ['sara.k', true],
    ['s-1_2', true],
    ['1sara', false],
    ['sa', false],
    ['Sara', false],
    ['سارة', false],
  ])('may be called %s: %s', (name, allowed) => {
    expect(isUsername(name)).toBe(allowed);
  });
});
