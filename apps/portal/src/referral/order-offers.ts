import { GOVERNORATE_CODES, type Governorate } from '@najat/domain';
import type { Place } from './referral.api';

export interface Located {
  governorate: Governorate;
}
export type Offer = Place & Located;

/** Those used lately first, in the order of their use; the rest as they were. */
export const byUse = <Value extends string>(values: readonly Value[], lately: readonly string[]): Value[] => {
  const rank = (value: Value): number => {
    const at = lately.indexOf(value);
    return at === -1 ? lately.length : at;
  };
  return [...values].sort((a, b) => rank(a) - rank(b));
};

/** Places by governorate, the own one before the others; in each, those used lately first. */
export const grouped = (
  places: readonly Offer[],
  lately: readonly string[],
  own: Governorate | undefined,
): { governorate: Governorate; items: Offer[] }[] => {
  const order = byUse(GOVERNORATE_CODES, own ? [own] : []);
  return order.flatMap((governorate) => {
    const here = places.filter((place) => place.governorate === governorate);
    const items = byUse(
      here.map(({ id }) => id),
      lately,
    ).flatMap((id) => here.filter((place) => place.id === id));
    return items.length > 0 ? [{ governorate, items }] : [];
  });
};
