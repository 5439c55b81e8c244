import type { ReportLanguage } from '@najat/domain';
import { ar } from './ar.js';
import { ckb } from './ckb.js';
import { en } from './en.js';
import type { ListWords } from './words.js';

export const LIST_WORDS: Readonly<Record<ReportLanguage, ListWords>> = { ar, ckb, en };
