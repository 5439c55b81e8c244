import {
  checkBirth,
  displayName,
  nameKey,
  nameKeys,
  normaliseNationalNumber,
  normalisePhone,
  regimeOf,
  type BirthPrecision,
  type Day,
  type LegalBasis,
  type Sex,
} from '@najat/domain';
import type { Actor, Book } from './book.js';
import { instantText, textOf, todayOf, type DayNumber, type Instant } from './calendar.js';
import {
  FATHERS,
  GRANDFATHERS,
  KURDISH_FATHERS,
  KURDISH_MEN,
  KURDISH_MOTHERS,
  LAQABS,
  MEN,
  MOTHERS,
  WOMEN,
} from './names.js';
import type { Random } from './random.js';
import { assertNone } from './rules.js';

const YOUNGEST = 15;
const OLDEST = 55;
const MEDIAN_AGE = 26.5;
const AGE_SPREAD = 0.27;

export interface Person {
  readonly id: string;
  readonly sex: Sex;
  /** Only somebody with a number is found again by another court. */
  readonly numbered: boolean;
}

export interface Newcomer {
  readonly sex: Sex;
  readonly ordered: DayNumber;
  readonly kurdish: boolean;
  readonly minor: boolean;
  readonly basis: LegalBasis;
  readonly loggedAt: Instant;
  readonly loggedBy: Actor;
}

export const staffName = (random: Random): string =>
  displayName({
    given: random.pick(random.chance(0.35) ? WOMEN : MEN),
    father: random.pick(FATHERS),
    laqab: random.pick(LAQABS),
  });

function nameOf(random: Random, { sex, kurdish }: Newcomer) {
  const given = sex === 'female' ? WOMEN : kurdish ? KURDISH_MEN : MEN;
  return {
    given: random.pick(given),
    father: random.pick(kurdish ? KURDISH_FATHERS : FATHERS),
    grandfather: random.pick(kurdish ? KURDISH_FATHERS : GRANDFATHERS),
    greatGrandfather: random.chance(0.3) ? random.pick(GRANDFATHERS) : null,
    laqab: !kurdish && random.chance(0.72) ? random.pick(LAQABS) : null,
  };
}

/** Younger men by far, and many registered on 1 July for want of a day. */
function birthOf(
  random: Random,
  { ordered, minor }: Newcomer,
): { date: Day; precision: BirthPrecision } | null {
  if (random.chance(0.04)) return null;
  const drawn = Math.round(MEDIAN_AGE * Math.exp(AGE_SPREAD * random.normal()));
  const age = minor ? random.whole(YOUNGEST, 17) : Math.min(OLDEST, Math.max(18, drawn));
  const day = ordered - Math.ceil(age * 365.25) - random.whole(1, 364);
  const year = Number(textOf(day).slice(0, 4));
  const precision = random.weighted<BirthPrecision>([
    ['day', 66],
    ['year', 24],
    ['month', 4],
    ['estimated', 6],
  ]);
  if (precision === 'year' || precision === 'estimated')
    return { date: `${textOf(day) < `${year}-07-01` ? year - 1 : year}-07-01`, precision };
  return { date: precision === 'month' ? `${textOf(day).slice(0, 7)}-01` : textOf(day), precision };
}

/** Numbers of the right shape that no register gives: four zeros in front, and a block of phones left unused. */
function numbersOf(random: Random, running: number) {
  const scattered = (running * 7_919 + 104_729) % 100_000_000;
  const national = normaliseNationalNumber(`0000${String(scattered).padStart(8, '0')}`);
  const operator = random.weighted([
    ['77', 46],
    ['78', 40],
    ['75', 9],
    ['76', 5],
  ]);
  const phone = normalisePhone(`0${operator}000${String(random.whole(0, 99_999)).padStart(5, '0')}`);
  return {
    national: random.chance(0.72) ? (national ?? null) : null,
    phone: random.chance(0.8) ? (phone ?? null) : null,
  };
}

/** Somebody new, as the order that first names them brings them in. */
export function addPerson(book: Book, newcomer: Newcomer, running: number): Person {
  const { random } = book;
  const { sex, kurdish, ordered, loggedAt, loggedBy, basis } = newcomer;
  const name = nameOf(random, newcomer);
  const birth = birthOf(random, newcomer);
  const { national, phone } = numbersOf(random, running);
  assertNone(checkBirth(birth?.date, { today: todayOf(loggedAt), orderedOn: textOf(ordered) }));
  const mother = random.chance(0.9) ? random.pick(kurdish ? KURDISH_MOTHERS : MOTHERS) : null;
  const { key, recall } = nameKeys(name);
  const id = book.id(loggedAt);
  book.tables.add('person', {
    id,
    given: name.given,
    father: name.father,
    grandfather: name.grandfather,
    great_grandfather: name.greatGrandfather,
    laqab: name.laqab,
    mother_given: mother,
    birth_date: birth?.date ?? null,
    birth_precision: birth?.precision ?? null,
    sex,
    national_number: national,
    phone,
    version: 1,
    created_at: instantText(loggedAt),
    regime: regimeOf(basis),
  });
  book.tables.add('person_key', {
    person_id: id,
    name_key: key,
    name_recall: recall,
    mother_key: mother === null ? null : nameKey(mother),
  });
  book.tell({
    at: loggedAt,
    actor: loggedBy,
    kind: 'person',
    id,
    personId: id,
    action: 'add',
    version: 1,
    compartment: 'administrative',
  });
  return { id, sex, numbered: national !== null };
}
