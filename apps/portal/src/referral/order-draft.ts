import type { Schema } from '@najat/contract';
import type { OrderValues } from './order-values';
import type { Hit } from './referral.api';

export type OrderDraft = Schema<'OrderDraftContent'>;

/** What the server takes of each, however much is typed. */
const LONGEST: Partial<Record<keyof OrderDraft, number>> = {
  birthDate: 40,
  nationalNumber: 40,
  phone: 40,
  orderNumber: 40,
  orderedOn: 40,
  termDays: 40,
  asksForTests: 40,
};
const LONGEST_TEXT = 120;
/** A draft is text throughout. */
const ASKED = 'true';

const filled = (fields: OrderDraft): OrderDraft =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const text = value.trim().slice(0, LONGEST[name as keyof OrderDraft] ?? LONGEST_TEXT);
      return text === '' ? [] : [[name, text]];
    }),
  );

const all = ({ known, person, ...order }: OrderValues): OrderDraft => {
  const { legalBasis, orderNumber, orderedOn, judge, termDays, centreId, courtId } = order;
  const asksForTests = order.asksForTests ? ASKED : '';
  const who = known ? { personId: known.id } : person;
  return filled({
    ...who,
    legalBasis,
    orderNumber,
    orderedOn,
    judge,
    termDays,
    asksForTests,
    centreId,
    courtId,
  });
};

/** What of an order is worth keeping; null while nothing was typed that the form did not say by itself. */
export const draftOf = (values: OrderValues, empty: OrderValues): OrderDraft | null => {
  const draft = all(values);
  return JSON.stringify(draft) === JSON.stringify(all(empty)) ? null : draft;
};

/** The form as it stood when the draft was kept. */
export const valuesOf = (draft: OrderDraft, known: Hit | null, empty: OrderValues): OrderValues => {
  const { legalBasis, orderNumber, orderedOn, judge, termDays, centreId, courtId } = draft;
  const person = Object.fromEntries(
    Object.entries(empty.person).map(([name, value]) => [name, draft[name as keyof OrderDraft] ?? value]),
  ) as OrderValues['person'];
  return {
    known,
    person,
    legalBasis: (legalBasis ?? '') as OrderValues['legalBasis'],
    orderNumber: orderNumber ?? '',
    orderedOn: orderedOn ?? '',
    judge: judge ?? '',
    termDays: termDays ?? '',
    asksForTests: draft.asksForTests === ASKED,
    centreId: centreId ?? empty.centreId,
    courtId: courtId ?? empty.courtId,
  };
};
