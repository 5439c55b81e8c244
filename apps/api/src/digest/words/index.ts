import type { ReportLanguage } from '@najat/domain';
import { ar } from './ar.js';
import { ckb } from './ckb.js';
import { en } from './en.js';
import type { DigestWords } from './words.js';

export const DIGEST_WORDS: Readonly<Record<ReportLanguage, DigestWords>> = { ar, ckb, en };
