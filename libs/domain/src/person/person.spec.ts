import fc from 'fast-check';
import {
  cleanText,
  displayName,
  displayPhone,
  latinDigits,
  nameKey,
  nameKeys,
  nameRecallKey,
  normaliseNationalNumber,
  normalisePhone,
} from '../index.js';

describe('name keys', () => {
  // The pairs of the field study that the best case system's tokeniser matched in one case of eighteen, and more.
  const SAME_NAME = [
    ['أحمد', 'احمد'],
    ['فاطمة', 'فاطمه'],
    ['مصطفى', 'مصطفي'],
    ['عبد الرحمن', 'عبدالرحمن'],
    ['أبو بكر', 'ابوبكر'],
    ['محـمّد', 'محمد'],
    ['مؤيد', 'مويد'],
    ['رائد', 'رايد'],
    ['علاء', 'علا'],
    ['٢٠٢٥', '2025'],
    ['هێمن', 'هيمن'],
    ['کاروان', 'كاروان'],
    ['ئازاد', 'آزاد'],
    ['هه‌ڵه‌بجه‌', 'هەڵەبجە'],
    ['الزرگاني', 'الزركاني'],
    ['كريم', 'کریم'],
    ['عبدالله', 'عبد الله'],
    ['ئازاد', 'ازاد'],
  ] as const;

  it.each(SAME_NAME)('%s and %s are one name, precisely', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
    expect(nameRecallKey(one)).toBe(nameRecallKey(other));
  });

  it.each([
    ['ئەحمەد', 'أحمد'],
    ['محەمەد', 'محمد'],
  ])('%s and %s are candidates for one another', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
    expect(nameRecallKey(one)).toBe(nameRecallKey(other));
  });

  it.each([
    ['حسين', 'حسن'],
    ['سعد', 'سعيد'],
    ['علي', 'عالية'],
  ])('%s and %s are two names', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it('is stable: the key of a key is the key', () => {
    const letters = fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىةەۆێڵڕژچپگ ـًٌٍَُِّْ‌');
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 30 }), (parts) => {
        const key = nameKey(parts.join(''));
        expect(nameKey(key)).toBe(key);
      }),
      { numRuns: Math.max(2000, fc.readConfigureGlobal().numRuns ?? 0) },
    );
  });

  it('keys the parts of a name one by one', () => {
    const name = { given: 'عبد الله', father: 'كريم', grandfather: 'الدين', laqab: null };
    expect(nameKeys(name).key).toBe('عبدالله كريم الدين');
    expect(displayName(name)).toBe('عبد الله كريم الدين');
  });
});

describe('numbers people write', () => {
  it.each(['07701234567', '7701234567', '+9647701234567', '009647701234567', '٠٧٧٠ ١٢٣ ٤٥٦٧', '۰۷۷۰۱۲۳۴۵۶۷'])(
    'reads %s as one mobile number',
    (written) => {
      expect(normalisePhone(written)).toBe('+9647701234567');
    },
  );

  it.each(['0770123456', '07201234567', '12345', 'ذذذ', ''])('refuses %s', (written) => {
    expect(normalisePhone(written)).toBeUndefined();
  });

  it('shows a number as it is read aloud', () => {
    expect(displayPhone('+9647701234567')).toBe('0770 123 4567');
  });

  it('reads a national number in either digit set and nothing else', () => {
    expect(normaliseNationalNumber('١٩٩٠١٢٣٤٥٦٧٨')).toBe('199012345678');
    expect(normaliseNationalNumber('19901234567')).toBeUndefined();
    expect(normaliseNationalNumber('19901234567x')).toBeUndefined();
  });

  it('turns every digit and touches nothing else', () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        const arabic = String(number).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
        expect(latinDigits(`ا${arabic}ب`)).toBe(`ا${String(number)}ب`);
      }),
    );
  });

  it('cleans a name of everything that cannot be seen', () => {
    expect(cleanText(' سالم\u202e\u200f  كريم\u0000 ')).toBe('سالم كريم');
    expect(cleanText('هه‌ڵه‌بجه')).toContain('\u200c');
  });
});
