import type { Discipline } from '@najat/domain';

/** One row of one kind in one state, and whose it is. */
export interface Cell {
  readonly kind:
    | 'referral'
    | 'admission'
    | 'phase'
    | 'screening'
    | 'drugTest'
    | 'plan'
    | 'followUp'
    | 'report'
    | 'hearing'
    | 'notice'
    | 'bed'
    | 'emergencyAccess'
    | 'person'
    | 'session'
    | 'centre'
    | 'account'
    | 'attachment'
    // A file with papers; its id is the file's.
    | 'papers'
    | 'legalParameter'
    | 'holiday'
    // Somebody in a bed; its id is the bed's.
    | 'placement'
    // Somebody whose file was looked at; its id is the person's.
    | 'looked';
  readonly id: string;
  readonly state: string;
  readonly side: 0 | 1;
  readonly voluntary: boolean;
  /** Of a file. */
  readonly caseNumber?: string;
  /** Of a file: it has a term that runs. */
  readonly term?: true;
  readonly discipline?: Discipline;
  /** The file it is on, where that is how it is listed. */
  readonly referralId?: string;
  /** The stay it is of, where that is how it is read. */
  readonly admissionId?: string;
  /** Of a paper: which part of the file it belongs to. */
  readonly compartment?: 'legal' | 'administrative';
  /** Of a file: its papers. */
  readonly papers?: readonly Cell[];
  /** Of a file: somebody has arrived on it. */
  readonly hasStay?: boolean;
  /** Of a stay that is over. */
  readonly hasLeft?: boolean;
  /** Of an account, an emergency access or a notice: whose. */
  readonly username?: string;
  /** Of a file and what is in it: whose account has it open for an emergency, from the other centre. */
  readonly openTo?: string;
  /** Of somebody looked at: who did, and where. The last two are none of the business of the person's centre. */
  readonly lookers?: readonly [own: string, ofOther: string, atOther: string];
}
