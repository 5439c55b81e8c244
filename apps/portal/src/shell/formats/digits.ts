import { latinDigits as toLatin } from '@najat/domain';

const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Latin digits for whichever digit set was typed; direction marks from a paste are dropped. */
export const latinDigits = (text: string): string => toLatin(text.replace(INVISIBLE, ''));

export const digitsOnly = (text: string): string => latinDigits(text).replace(/\D/g, '');

/** Grouped by thousands with Latin digits in every language, as Iraqi forms print figures. */
export const formatNumber = (value: number, decimals = 0): string =>
  new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
