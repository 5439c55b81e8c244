import type { Fault, Verdict } from './verify.js';

/** What a fault means, for whoever is woken by it. */
export function wordsOf(fault: Fault): string {
  if ('no' in fault) {
    const period = `Period ${String(fault.no)}`;
    switch (fault.kind) {
      case 'period_changed':
        return `${period} is not as it was sealed: rows at the end of a case, or a whole case, were taken away or put in.`;
      case 'period_missing':
        return `${period} is missing.`;
      case 'period_not_as_known':
        return `${period} carries another seal than the one that was handed out: all up to it may have been rewritten.`;
    }
  }
  if (fault.kind === 'end_missing') return `Nothing says where the rows of ${fault.caseId} end.`;
  const row = `Row ${String(fault.place)} of ${fault.caseId}${fault.id === undefined ? '' : ` (${fault.id})`}`;
  switch (fault.kind) {
    case 'changed':
      return `${row} was changed.`;
    case 'missing':
      return `${row} is missing.`;
    case 'inserted':
      return `${row} was put in afterwards.`;
    case 'reordered':
      return `${row} is out of order.`;
  }
}

export function summaryOf(verdict: Verdict): string {
  const checked = `${verdict.rows.toLocaleString('en')} rows of ${verdict.cases.toLocaleString('en')} cases`;
  const seals =
    verdict.sealed === 0
      ? 'no period is sealed yet'
      : `${String(verdict.sealed)} sealed periods, the last seal ${verdict.lastSeal}`;
  return `${checked}, ${seals}`;
}
