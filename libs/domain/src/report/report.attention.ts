import { reachOf } from '../access/grants.js';
import { ADMISSION_KINDS } from '../referral/legal-basis.js';
import { signingCapacity, type Signer } from './report.rules.js';

/**
 * What a report waits for: to be put before its signatories, signed by the reader, said to be signed, approved, handed
 * in, or decided on by its court.
 */
export const REPORT_ATTENTION = [
  'to_present',
  'to_sign',
  'to_conclude',
  'to_approve',
  'to_submit',
  'unanswered',
] as const;
export type ReportAttention = (typeof REPORT_ATTENTION)[number];

/** Of which of these the reader may find any: a court knows of what it has, and nobody is asked to sign who may not. */
export function reportAttentionFor(reader: Signer): ReportAttention[] {
  if (reachOf(reader.role, 'report.read') === 'court') return ['unanswered'];
  const signs = ADMISSION_KINDS.some((kind) => signingCapacity(kind, reader) !== undefined);
  return REPORT_ATTENTION.filter((attention) => attention !== 'to_sign' || signs);
}
