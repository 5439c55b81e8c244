import type { HearingReport, TermStatus } from '@najat/domain';
import type { DocumentWords } from '../../platform/pdf/document.js';

/** The words of a printed list. Names in braces are filled in. */
export interface ListWords {
  readonly title: string;
  readonly reports: string;
  readonly reportsUntold: string;
  readonly document: DocumentWords;
  readonly column: Readonly<Record<'place' | 'caseNumber' | 'name' | 'hour' | 'term' | 'report', string>>;
  readonly term: Readonly<Record<TermStatus, string>>;
  readonly until: string;
  readonly overdueSince: string;
  readonly report: Readonly<Record<HearingReport, string>>;
  readonly nobody: string;
}
