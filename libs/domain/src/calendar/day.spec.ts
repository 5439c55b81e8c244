import fc from 'fast-check';
import {
  addDays,
  addMonths,
  ageBandOn,
  ageOn,
  dayAt,
  dayNumber,
  dayOf,
  daysBetween,
  isDay,
  isWorkingDay,
  startOfDay,
  workingDayOnOrBefore,
} from '../index.js';

const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));

describe('calendar days', () => {
  it('knows real days from others', () => {
    expect(['2024-02-29', '2026-12-31'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-01-01T00:00'].some(isDay)).toBe(false);
  });

  it('counts days there and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('numbers every day of four centuries as the calendar has them', () => {
    const first = dayNumber('1799-12-31');
    const wrong: number[] = [];
    for (let number = first; number < first + 146_500; number += 1) {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
      if (dayAt(number) !== day || dayNumber(day) !== number) wrong.push(number);
    }
    expect(wrong).toEqual([]);
    expect(dayNumber('1970-01-01')).toBe(0);
  });

  it('refuses to reckon with what is no day', () => {
    expect(() => dayNumber('2026-02-29')).toThrow(RangeError);
    expect(() => addDays('soon', 1)).toThrow(RangeError);
  });

  it('takes Friday and Saturday off, and what the table of holidays names', () => {
    const holidays = new Set(['2026-03-19']);
    const week = ['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22'];
    expect(week.filter((each) => isWorkingDay(each, holidays))).toEqual(['2026-03-18', '2026-03-22']);
    expect(workingDayOnOrBefore('2026-03-21', holidays)).toBe('2026-03-18');
    expect(workingDayOnOrBefore('2026-03-22', holidays)).toBe('2026-03-22');
  });

  it('sorts as text', () => {
    fc.assert(fc.property(day, day, (a, b) => expect(a < b).toBe(daysBetween(a, b) > 0)));
  });

  it('turns at midnight in Baghdad, three hours before midnight in UTC', () => {
    expect(dayOf(Date.UTC(2026, 0, 1, 20, 59, 59))).toBe('2026-01-01');
    expect(dayOf(Date.UTC(2026, 0, 1, 21, 0, 0))).toBe('2026-01-02');
    expect(startOfDay('2026-01-02')).toBe('2026-01-01T21:00:00Z');
  });

  it('adds months within the month', () => {
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  });

  it('counts completed years, on the birthday of a leap day too', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
    expect(ageBandOn('2008-11-23', '2026-11-22')).toBe('0-17');
    expect(ageBandOn('2008-11-22', '2026-11-22')).toBe('18-24');
    expect(ageBandOn(undefined, '2026-11-22')).toBe('unknown');
  });
});
