import type { CourtKind, Governorate } from '@najat/domain';

export interface Names {
  readonly en: string;
  readonly ar: string;
  readonly ckb: string;
}

/** The sixteen seats of appellate districts, which are also where the demonstration's courts sit. */
export const SEATS = {
  rusafa: { governorate: 'IQ-BG', en: 'Rusafa', ar: 'الرصافة', ckb: 'ڕەسافە' },
  karkh: { governorate: 'IQ-BG', en: 'Karkh', ar: 'الكرخ', ckb: 'کەرخ' },
  basra: { governorate: 'IQ-BA', en: 'Basra', ar: 'البصرة', ckb: 'بەسرە' },
  mosul: { governorate: 'IQ-NI', en: 'Nineveh', ar: 'نينوى', ckb: 'نەینەوا' },
  kirkuk: { governorate: 'IQ-KI', en: 'Kirkuk', ar: 'كركوك', ckb: 'کەرکووک' },
  baqubah: { governorate: 'IQ-DI', en: 'Diyala', ar: 'ديالى', ckb: 'دیالە' },
  ramadi: { governorate: 'IQ-AN', en: 'Anbar', ar: 'الأنبار', ckb: 'ئەنبار' },
  tikrit: { governorate: 'IQ-SD', en: 'Salah al-Din', ar: 'صلاح الدين', ckb: 'سەڵاحەدین' },
  hilla: { governorate: 'IQ-BB', en: 'Babil', ar: 'بابل', ckb: 'بابل' },
  karbala: { governorate: 'IQ-KA', en: 'Karbala', ar: 'كربلاء', ckb: 'کەربەلا' },
  najaf: { governorate: 'IQ-NA', en: 'Najaf', ar: 'النجف', ckb: 'نەجەف' },
  diwaniyah: { governorate: 'IQ-QA', en: 'Qadisiyah', ar: 'القادسية', ckb: 'قادسیە' },
  samawah: { governorate: 'IQ-MU', en: 'Muthanna', ar: 'المثنى', ckb: 'موسەننا' },
  nasiriyah: { governorate: 'IQ-DQ', en: 'Dhi Qar', ar: 'ذي قار', ckb: 'زیقار' },
  amarah: { governorate: 'IQ-MA', en: 'Maysan', ar: 'ميسان', ckb: 'مەیسان' },
  kut: { governorate: 'IQ-WA', en: 'Wasit', ar: 'واسط', ckb: 'واست' },
} as const satisfies Record<string, Names & { governorate: Governorate }>;

export type Seat = keyof typeof SEATS;
export const SEAT_CODES = Object.keys(SEATS) as Seat[];

const COURT_NAMES: Readonly<Record<CourtKind, (seat: Names) => Names>> = {
  misdemeanour: ({ en, ar, ckb }) => ({
    en: `${en} Misdemeanour Court`,
    ar: `محكمة جنح ${ar}`,
    ckb: `دادگای کەتنی ${ckb}`,
  }),
  investigation: ({ en, ar, ckb }) => ({
    en: `${en} Investigation Court`,
    ar: `محكمة تحقيق ${ar}`,
    ckb: `دادگای لێکۆڵینەوەی ${ckb}`,
  }),
  felony: ({ en, ar, ckb }) => ({
    en: `${en} Felony Court`,
    ar: `محكمة جنايات ${ar}`,
    ckb: `دادگای تاوانی ${ckb}`,
  }),
  juvenile: ({ en, ar, ckb }) => ({
    en: `${en} Juvenile Court`,
    ar: `محكمة أحداث ${ar}`,
    ckb: `دادگای نەوجەوانانی ${ckb}`,
  }),
  appeal: ({ en, ar, ckb }) => ({
    en: `${en} Federal Court of Appeal`,
    ar: `محكمة استئناف ${ar} الاتحادية`,
    ckb: `دادگای تێهەڵچوونەوەی فیدراڵیی ${ckb}`,
  }),
};

export const courtName = (kind: CourtKind, seat: Seat): Names => COURT_NAMES[kind](SEATS[seat]);

/** Where each kind of court sits. */
export const COURT_SEATS: Readonly<Record<CourtKind, readonly Seat[]>> = {
  misdemeanour: SEAT_CODES,
  investigation: SEAT_CODES,
  felony: ['rusafa', 'karkh', 'basra', 'mosul', 'najaf'],
  juvenile: ['rusafa', 'basra', 'hilla'],
  appeal: ['rusafa', 'karkh', 'basra'],
};

export interface CentrePlace {
  readonly code: string;
  readonly seat: Seat;
  /** Seats nearby whose courts send people here too. */
  readonly also: readonly Seat[];
  readonly beds: number;
  /** Months before today that it began to receive people. */
  readonly opened: number;
  /** How much of the country's referrals it takes, beside its beds. */
  readonly demand: number;
  readonly names: Names;
}

const centre = (
  code: string,
  seat: Seat,
  beds: number,
  opened: number,
  more: { also?: readonly Seat[]; demand?: number; part?: Names } = {},
): CentrePlace => {
  const { en, ar, ckb } = SEATS[seat];
  const part = more.part ?? { en: '', ar: '', ckb: '' };
  const names = {
    en: `${en}${part.en} Rehabilitation Centre`,
    ar: `مركز تأهيل ${ar}${part.ar}`,
    ckb: `ناوەندی چاککردنەوەی ${ckb}${part.ckb}`,
  };
  return { code, seat, also: more.also ?? [], beds, opened, demand: more.demand ?? 1, names };
};

const FIRST: Names = { en: ' First', ar: ' الأول', ckb: 'ی یەکەم' };
const SECOND: Names = { en: ' Second', ar: ' الثاني', ckb: 'ی دووەم' };

/** Three in Baghdad, as published; the list of the others is not, so one in each further governorate but Nineveh. */
export const CENTRES: readonly CentrePlace[] = [
  centre('BGD', 'rusafa', 400, 60, { demand: 1.6, part: FIRST }),
  centre('BGR', 'rusafa', 320, 34, { demand: 1.2, part: SECOND }),
  centre('BGK', 'karkh', 360, 40, { demand: 1.3 }),
  centre('BAS', 'basra', 380, 60, { demand: 1.3 }),
  centre('KIR', 'kirkuk', 260, 30, { also: ['mosul'] }),
  centre('DIY', 'baqubah', 300, 33),
  centre('ANB', 'ramadi', 280, 42),
  centre('SAL', 'tikrit', 260, 28, { also: ['mosul'] }),
  centre('BBL', 'hilla', 400, 35),
  centre('KRB', 'karbala', 350, 35),
  centre('NJF', 'najaf', 350, 60, { demand: 1.1 }),
  centre('QAD', 'diwaniyah', 280, 32),
  centre('MUT', 'samawah', 250, 28, { demand: 0.7 }),
  centre('DHQ', 'nasiriyah', 320, 32),
  centre('MAY', 'amarah', 280, 31),
  centre('WAS', 'kut', 300, 34),
];

export const WARD_SIZE = 50;
export const WOMENS_BEDS = 12;
/** Beds of each centre that are under repair. */
export const OUT_OF_SERVICE = 3;
