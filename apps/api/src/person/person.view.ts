import { BIRTH_PRECISIONS, displayName, reachOf, SEXES, type BirthPrecision, type Sex } from '@najat/domain';
import type { Actor } from '../platform/access/actor.js';
import type { Tx } from '../platform/database/tx.js';
import { CalendarDay, Id, ListOf, OneOf, Text, Whole } from '../platform/http/fields.js';

/** Identity: what every role that may reach the person sees. */
export class PersonView {
  @Id() id!: string;
  @Text({ description: 'The whole name, parts in their official order' }) displayName!: string;
  @Text() given!: string;
  @Text() father!: string;
  @Text({ nullable: true }) grandfather!: string | null;
  @Text({ nullable: true }) greatGrandfather!: string | null;
  @Text({ nullable: true }) laqab!: string | null;
  @Text({ nullable: true }) motherGiven!: string | null;
  @CalendarDay({ nullable: true }) birthDate!: string | null;
  @OneOf(BIRTH_PRECISIONS, 'BirthPrecision', { nullable: true }) birthPrecision!: BirthPrecision | null;
  @OneOf(SEXES, 'Sex') sex!: Sex;
  @Text({ nullable: true }) nationalNumber!: string | null;
  @Text({ nullable: true }) phone!: string | null;
  @Whole() version!: number;
}

/** One case of a person, within the reader's reach. */
export class PersonCaseView {
  @Id() referralId!: string;
  @Id({ nullable: true }) admissionId!: string | null;
  @Text() caseNumber!: string;
  @Text() legalBasis!: string;
  @Text() state!: string;
  @CalendarDay() orderedOn!: string;
  @CalendarDay({ nullable: true }) admittedOn!: string | null;
  @CalendarDay({ nullable: true }) dischargedOn!: string | null;
}

export class PersonFileView extends PersonView {
  @ListOf(() => PersonCaseView) cases!: PersonCaseView[];
}

export class PersonHitView {
  @Id() id!: string;
  @Text() displayName!: string;
  @Text({ nullable: true }) motherGiven!: string | null;
  @CalendarDay({ nullable: true }) birthDate!: string | null;
  @OneOf(SEXES, 'Sex') sex!: Sex;
  @Text({ description: 'Their newest case within reach' }) caseNumber!: string;
  @Id() referralId!: string;
  @Text() state!: string;
}

export class PersonHits {
  @ListOf(() => PersonHitView) items!: PersonHitView[];
}

/** Who a person is concerns their court and centre; overseers see cases without names. */
export function seesNames(actor: Actor): boolean {
  return reachOf(actor.role, 'person.read') !== undefined;
}

/** A person's identity, for whoever reaches a file of theirs. */
export async function readPerson(tx: Tx, id: string | null): Promise<PersonView> {
  const row = await tx.oneKept<Omit<PersonView, 'displayName'>>(
    `SELECT p.id, p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab,
            p.mother_given AS "motherGiven", p.birth_date AS "birthDate", p.birth_precision AS "birthPrecision", p.sex,
            p.national_number AS "nationalNumber", p.phone, p.version
     FROM person p WHERE p.id = $1`,
    [id],
  );
  return { ...row, displayName: displayName(row) };
}
