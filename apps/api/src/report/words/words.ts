import type {
  AbsenceKind,
  AdmissionKind,
  Compliance,
  Discipline,
  DrugClass,
  Jurisdiction,
  LegalBasis,
  PhaseState,
  Recommendation,
  ReportKind,
  SigningCapacity,
} from '@najat/domain';
import type { DocumentWords } from '../../platform/pdf/document.js';

/** Every word of a report that nobody typed. Names in braces are filled in. */
export interface ReportWords {
  /** Above the name of a centre that has no letterhead of its own. */
  readonly letterhead: Readonly<Record<Jurisdiction, readonly string[]>>;
  readonly title: Readonly<Record<ReportKind, string>>;
  readonly subject: string;
  readonly document: DocumentWords;
  readonly check: string;
  readonly corrects: string;
  readonly heading: Readonly<Record<'file' | 'attendance' | 'absence' | 'tests' | 'assessment', string>>;
  readonly label: Readonly<
    Record<
      | 'person'
      | 'caseNumber'
      | 'legalBasis'
      | 'order'
      | 'left'
      | 'period'
      | 'compliance'
      | 'recommendation'
      | 'days',
      string
    >
  >;
  readonly arrived: Readonly<Record<AdmissionKind, string>>;
  readonly order: string;
  readonly period: string;
  readonly column: Readonly<
    Record<'discipline' | 'state' | 'sessions' | 'attended' | 'excused' | 'absent', string>
  >;
  readonly discipline: Readonly<Record<Discipline, string>>;
  readonly phaseState: Readonly<Record<PhaseState, string>>;
  readonly legalBasis: Readonly<Record<LegalBasis, string>>;
  readonly noDiscipline: string;
  readonly noSession: string;
  readonly absence: Readonly<Record<AbsenceKind, string>>;
  readonly away: string;
  readonly awaySince: string;
  readonly noAbsence: string;
  readonly tests: {
    readonly none: string;
    readonly label: Readonly<Record<'given' | 'awaited' | 'invalid' | 'refused' | 'missed', string>>;
    readonly column: Readonly<
      Record<'drugClass' | 'negative' | 'presumptivePositive' | 'confirmedPositive', string>
    >;
    readonly drugClass: Readonly<Record<DrugClass, string>>;
    readonly presumptive: string;
  };
  readonly compliance: Readonly<Record<Compliance, string>>;
  readonly recommendation: Readonly<Record<Recommendation, string>>;
  readonly courtDecides: string;
  readonly capacity: Readonly<Record<SigningCapacity, string>>;
  readonly memberOf: string;
}
