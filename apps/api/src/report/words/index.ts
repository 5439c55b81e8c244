import type { ReportLanguage } from '@najat/domain';
import { ar } from './ar.js';
import { ckb } from './ckb.js';
import { en } from './en.js';
import type { ReportWords } from './words.js';

export const WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { ar, ckb, en };

/** A sentence with what its braces name. What is filled in is not looked at again. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
