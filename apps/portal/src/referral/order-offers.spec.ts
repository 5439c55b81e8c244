import { byUse, grouped, type Offer } from './order-offers';

const place = (id: string, governorate: Offer['governorate']): Offer => ({
  id,
  governorate,
  nameEn: id,
  nameAr: id,
  nameCkb: id,
});

it('offers what was used lately first, and leaves the rest as it was', () => {
  expect(byUse(['a', 'b', 'c', 'd'], ['d', 'x', 'b'])).toEqual(['d', 'b', 'a', 'c']);
  expect(byUse(['a', 'b'], [])).toEqual(['a', 'b']);
});

it('offers places of the own governorate first', () => {
  const places = [place('n1', 'IQ-NI'), place('b1', 'IQ-BG'), place('s1', 'IQ-BA'), place('n2', 'IQ-NI')];
  const offered = grouped(places, ['n2', 'b1'], 'IQ-NI');
  expect(offered.map(({ governorate }) => governorate)).toEqual(['IQ-NI', 'IQ-BG', 'IQ-BA']);
  expect(offered[0]?.items.map(({ id }) => id)).toEqual(['n2', 'n1']);
  expect(grouped(places, [], undefined)[0]?.governorate).toBe('IQ-BG');
});
