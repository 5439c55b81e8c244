import { digitsOnly, formatNumber, latinDigits } from './digits';
import { dayForInput, daysBetween, formatDay, formatDayLong, formatInstant, parseDay } from './day';
import { formatName, initials } from './person-name';
import { formatPhone, parsePhone } from './phone';

describe('digits', () => {
  it('reads both Arabic digit sets and drops direction marks', () => {
    expect(latinDigits('\u200f٢٠٢٦/۰۳')).toBe('2026/03');
    expect(digitsOnly('رقم ٠١٢-٣٤')).toBe('01234');
  });
  it('groups thousands with Latin digits', () => {
    expect(formatNumber(12345)).toBe('12,345');
  });
});

describe('days', () => {
  it.each([
    ['9/3/2026', '2026-03-09'],
    ['09-03-26', '2026-03-09'],
    ['٩.٣.٢٠٢٦', '2026-03-09'],
    ['۹ ۳ ۲۰۲۶', '2026-03-09'],
    ['09032026', '2026-03-09'],
    ['2026-03-09', '2026-03-09'],
    ['9 Mar 2026', '2026-03-09'],
    ['٩ آذار ٢٠٢٦', '2026-03-09'],
    ['9 ئازار 2026', '2026-03-09'],
    ['1/7/88', '1988-07-01'],
    ['29/2/2024', '2024-02-29'],
  ])('reads %s', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });
  it.each(['', '31/2/2026', '29/2/2025', '13/13/2026', 'soon', '3/2026'])('refuses %s', (typed) => {
    expect(parseDay(typed)).toBeNull();
  });
  it('writes Iraqi and Sorani month names', () => {
    expect(formatDay('2026-01-05', 'ar')).toBe('5 كانون الثاني 2026');
    expect(formatDay('2026-01-05', 'ckb')).toBe('5 کانوونی دووەم 2026');
    expect(formatDayLong('2026-03-09', 'en')).toBe('Monday, 9 March 2026');
  });
  it('counts days across months and years', () => {
    expect(daysBetween('2025-12-30', '2026-01-02')).toBe(3);
    expect(daysBetween('2026-01-02', '2025-12-30')).toBe(-3);
  });
  it('shows an instant as a Baghdad clock does', () => {
    expect(formatInstant('2026-03-08T22:30:00Z', 'en')).toBe('9 March 2026, 01:30');
  });
  it('keeps what is not a day as it is', () => {
    expect(formatDay('2026-02-30', 'en')).toBe('2026-02-30');
    expect(formatDay('unknown', 'en')).toBe('unknown');
    expect(dayForInput('2026-03-09')).toBe('09/03/2026');
  });
});

describe('phones', () => {
  it.each([
    '07701234567',
    '7701234567',
    '+964 770 123 4567',
    '009647701234567',
    '٠٧٧٠١٢٣٤٥٦٧',
    '+9640770 1234567',
  ])('reads %s', (typed) => {
    expect(parsePhone(typed)).toBe('+9647701234567');
  });
  it('refuses what no network gives out', () => {
    expect(parsePhone('0720123456')).toBeNull();
    expect(parsePhone('077012345678')).toBeNull();
  });
  it('shows a number as it is read aloud', () => {
    expect(formatPhone('+9647701234567')).toBe('0770 123 4567');
    expect(formatPhone('+96417901234')).toBe('01 790 1234');
    expect(formatPhone('+442079460000')).toBe('+442079460000');
  });
});

describe('names', () => {
  it('joins the chain and leaves gaps out', () => {
    expect(formatName({ given: 'عبد الله', father: 'حسين', grandfather: null, laqab: 'الجبوري' })).toBe(
      'عبد الله حسين الجبوري',
    );
  });
  it('keeps Arabic initials apart', () => {
    expect(initials('علي حسن')).toBe('ع\u200cح');
    expect(initials('Hana Karim')).toBe('HK');
  });
});
