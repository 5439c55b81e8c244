import type { ReportLanguage } from '@najat/domain';
import { ar } from './ar.js';
import { ckb } from './ckb.js';
import { en } from './en.js';
import type { NoticeWords } from './words.js';

export const NOTICE_WORDS: Readonly<Record<ReportLanguage, NoticeWords>> = { ar, ckb, en };
