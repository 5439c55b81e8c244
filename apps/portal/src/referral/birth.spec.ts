import { birthOnWire, isBirth, isBirthInFuture, readBirth, showBirth } from './birth';

describe('a birth as it is typed', () => {
  it.each([
    ['12/7/1999', '1999-07-12'],
    ['١٢/٧/١٩٩٩', '1999-07-12'],
    ['12 تموز 1999', '1999-07-12'],
    ['7/1999', '1999-07'],
    ['۷-۱۹۹۹', '1999-07'],
    ['1999', '1999'],
    ['١٩٩٩', '1999'],
  ])('reads %s', (typed, birth) => {
    expect(readBirth(typed)).toBe(birth);
    expect(isBirth(birth)).toBe(true);
  });

  it.each(['', '99', '13/1999', '0/1999', '31/2/1999', 'نعم'])('does not read %p', (typed) => {
    expect(readBirth(typed)).toBeNull();
  });

  it('is shown as it may be typed again', () => {
    expect(['1999-07-12', '1999-07', '1999', 'abc'].map(showBirth)).toEqual([
      '12/07/1999',
      '07/1999',
      '1999',
      'abc',
    ]);
  });

  it('is in the future by as much as is known of it', () => {
    expect(isBirthInFuture('2999')).toBe(true);
    expect(isBirthInFuture('1999')).toBe(false);
    expect(isBirthInFuture('2999-01')).toBe(true);
  });

  it('is sent as a day with what is known of it', () => {
    expect(birthOnWire('1999')).toEqual({ birthDate: '1999-07-01', birthPrecision: 'year' });
    expect(birthOnWire('1999-03')).toEqual({ birthDate: '1999-03-01', birthPrecision: 'month' });
    expect(birthOnWire('1999-03-09')).toEqual({ birthDate: '1999-03-09', birthPrecision: 'day' });
  });
});
