import type { Schema } from '@najat/contract';
import { isVoluntary, LAW_IN_FORCE, type LegalBasis, type Sex } from '@najat/domain';
import { isDay, today } from '../shell/formats/day';
import { useRules } from '../shell/fields/use-rules';
import { useWord } from '../shell/i18n/words';
import type { Account } from '../shell/session/session';
import { birthOnWire, isBirth, isBirthInFuture } from './birth';
import type { Weighed } from './entry-warnings';
import type { Hit } from './referral.api';

export interface OrderValues extends Record<string, unknown> {
  /** Somebody already on record; their own fields are then not asked. */
  known: Hit | null;
  person: {
    given: string;
    father: string;
    grandfather: string;
    greatGrandfather: string;
    laqab: string;
    motherGiven: string;
    birthDate: string;
    sex: Sex | '';
    nationalNumber: string;
    phone: string;
  };
  legalBasis: LegalBasis | '';
  orderNumber: string;
  orderedOn: string;
  judge: string;
  termDays: string;
  asksForTests: boolean;
  centreId: string;
  courtId: string;
}

/** What is known before anything is typed: whose desk it is, and today. What the court decided is never presumed. */
export const emptyOrder = (account: Account): OrderValues => ({
  known: null,
  person: {
    given: '',
    father: '',
    grandfather: '',
    greatGrandfather: '',
    laqab: '',
    motherGiven: '',
    birthDate: '',
    sex: '',
    nationalNumber: '',
    phone: '',
  },
  legalBasis: '',
  orderNumber: '',
  orderedOn: today(),
  judge: '',
  termDays: '',
  asksForTests: false,
  centreId: account.centre?.id ?? '',
  courtId: account.court?.id ?? '',
});

export const isVoluntaryOrder = ({ legalBasis }: OrderValues): boolean =>
  legalBasis !== '' && isVoluntary(legalBasis);

/** The longest term the server takes for one. */
const MOST_DAYS = 3650;

/** The order as far as the law has a say in it; nothing to weigh before its article, its day and its court are there. */
export function weighedOrder({
  legalBasis,
  orderedOn,
  courtId,
  termDays,
  known,
}: OrderValues): Weighed | null {
  if (legalBasis === '' || courtId === '' || !isDay(orderedOn) || orderedOn > today()) return null;
  const days = Number(termDays);
  if (days > MOST_DAYS) return null;
  return {
    at: '/referrals/warnings',
    body: {
      legalBasis,
      orderedOn,
      courtId,
      ...(days > 0 ? { termDays: days } : {}),
      ...(known ? { personId: known.id } : {}),
    },
  };
}

type Errors = Record<string, string | null>;

/** What can be said before the server is asked; it decides again. */
export const useOrderRules = (): ((values: OrderValues) => Errors) => {
  const rules = useRules();
  const say = useWord();
  const birth = (text: string): string | null => {
    if (text === '') return null;
    if (!isBirth(text)) return say('field:not_a_day');
    return isBirthInFuture(text) ? say('problem:person_born_in_future') : null;
  };
  const born = ({ person, orderedOn }: OrderValues): string | null => {
    const refusal = birth(person.birthDate);
    if (refusal !== null || person.birthDate === '' || !isDay(orderedOn)) return refusal;
    return birthOnWire(person.birthDate).birthDate >= orderedOn
      ? say('problem:person_birth_after_order')
      : null;
  };
  const ordered = ({ orderedOn, legalBasis }: OrderValues): string | null => {
    const shape = rules.all(rules.required, rules.day)(orderedOn);
    if (shape !== null) return shape;
    if (orderedOn > today()) return say('problem:referral_order_in_future');
    const underTheLaw = legalBasis !== 'KRI_LAW' && legalBasis !== 'OTHER';
    return underTheLaw && orderedOn < LAW_IN_FORCE ? say('problem:referral_order_before_law') : null;
  };
  const identity = (values: OrderValues): Errors => {
    if (values.known) return {};
    const { given, father, sex, nationalNumber, phone } = values.person;
    return {
      'person.given': rules.required(given),
      'person.father': rules.required(father),
      'person.birthDate': born(values),
      'person.sex': sex === '' ? say('referral:new.chooseSex') : null,
      'person.nationalNumber': rules.nationalNumber(nationalNumber),
      'person.phone': rules.phone(phone),
    };
  };
  const days = ({ termDays }: OrderValues): string | null => {
    if (termDays === '') return null;
    if (Number(termDays) < 1) return say('field:too_small');
    return Number(termDays) > MOST_DAYS ? say('field:too_large') : null;
  };
  return (values) => ({
    ...identity(values),
    legalBasis: rules.required(values.legalBasis),
    orderNumber: isVoluntaryOrder(values) ? null : rules.required(values.orderNumber),
    orderedOn: ordered(values),
    centreId: rules.required(values.centreId),
    courtId: isVoluntaryOrder(values) ? null : rules.required(values.courtId),
    termDays: isVoluntaryOrder(values) ? null : days(values),
  });
};

const filled = <Fields extends Record<string, string>>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
  ) as Partial<Fields>;

const personBody = ({
  given,
  father,
  sex,
  birthDate,
  ...rest
}: OrderValues['person']): Schema<'PersonBody'> => ({
  given: given.trim(),
  father: father.trim(),
  sex: sex as Sex,
  ...filled(rest),
  ...(birthDate === '' ? {} : birthOnWire(birthDate)),
});

const courtBody = ({
  courtId,
  orderNumber,
  judge,
  termDays,
  asksForTests,
}: OrderValues): Partial<Schema<'LogOrder'>> => ({
  courtId,
  orderNumber,
  ...filled({ judge }),
  ...(termDays === '' ? {} : { termDays: Number(termDays) }),
  ...(asksForTests ? { asksForTests } : {}),
});

/** The values as the server takes them, once the rules have found nothing missing. */
export const orderBody = (values: OrderValues): Schema<'LogOrder'> => ({
  legalBasis: values.legalBasis as LegalBasis,
  orderedOn: values.orderedOn,
  centreId: values.centreId,
  ...(isVoluntaryOrder(values) ? {} : courtBody(values)),
  ...(values.known ? { personId: values.known.id } : { person: personBody(values.person) }),
});
