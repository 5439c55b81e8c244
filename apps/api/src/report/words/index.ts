import type { ReportLanguage } from '@najat/domain';
import { ar } from './ar.js';
import { ckb } from './ckb.js';
import { en } from './en.js';
import type { ReportWords } from './words.js';

export const WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { ar, ckb, en };
