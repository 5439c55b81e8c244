import { BIRTH_PRECISIONS, SEXES, type BirthPrecision, type Sex } from '@najat/domain';
import { CalendarDay, NationalNumber, OneOf, Phone, Text } from '../platform/http/fields.js';

/** A person as an order names them. */
export class PersonBody {
  @Text({ max: 60 }) given!: string;
  @Text({ max: 60 }) father!: string;
  @Text({ max: 60, optional: true }) grandfather?: string;
  @Text({ max: 60, optional: true }) greatGrandfather?: string;
  @Text({ max: 60, optional: true }) laqab?: string;
  @Text({ max: 60, optional: true, description: "Mother's own name" }) motherGiven?: string;
  @CalendarDay({ optional: true }) birthDate?: string;
  @OneOf(BIRTH_PRECISIONS, 'BirthPrecision', { optional: true }) birthPrecision?: BirthPrecision;
  @OneOf(SEXES, 'Sex') sex!: Sex;
  @NationalNumber({ optional: true }) nationalNumber?: string;
  @Phone({ optional: true }) phone?: string;
}

/** Sent as a body, never in an address: a name is personal. */
export class PersonSearch {
  @Text({ max: 120, min: 2, description: 'A name, a case number or a national number' }) text!: string;
}
