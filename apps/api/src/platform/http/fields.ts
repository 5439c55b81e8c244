import { applyDecorators } from '@nestjs/common';
import {
  cleanProse,
  cleanText,
  isDay,
  latinDigits,
  normaliseNationalNumber,
  normalisePhone,
  PASSWORD_MAX_LENGTH,
  readClockTime,
  type FieldCode,
} from '@najat/domain';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  isEmail,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { check, eachSays, field, needed, onText, says, type Class, type Options } from './field.js';

/** One line of text, cleaned of invisible characters. */
export function Text(options: Options & { max?: number; min?: number } = {}): PropertyDecorator {
  const { max = 120, min = 1 } = options;
  return field(options, { type: String, maxLength: max, minLength: min }, [
    onText(cleanText),
    IsString(says('not_text')),
    MaxLength(max, says('too_long')),
    MinLength(min, says('too_short')),
    ...needed(options),
  ]);
}

/** Several lines of text. */
export function Prose(options: Options & { max?: number } = {}): PropertyDecorator {
  const { max = 4000 } = options;
  return field(options, { type: String, maxLength: max }, [
    onText(cleanProse),
    IsString(says('not_text')),
    MaxLength(max, says('too_long')),
    ...needed(options),
  ]);
}

/** Text that is compared, not shown, and so must not be altered: a password. */
export function Secret(options: Options = {}): PropertyDecorator {
  return field(options, { type: String, format: 'password', maxLength: PASSWORD_MAX_LENGTH }, [
    IsString(says('not_text')),
    MaxLength(PASSWORD_MAX_LENGTH, says('too_long')),
    ...needed(options),
  ]);
}

/** A reference written with either digit set, as numbers of orders and cases are; stored with Latin digits. */
export function Reference(options: Options & { max?: number } = {}): PropertyDecorator {
  const { max = 40 } = options;
  return field(options, { type: String, maxLength: max }, [
    onText((text) => latinDigits(cleanText(text))),
    IsString(says('not_text')),
    MaxLength(max, says('too_long')),
    ...needed(options),
  ]);
}

export function Matching(
  pattern: RegExp,
  code: FieldCode,
  options: Options & { max?: number } = {},
): PropertyDecorator {
  return applyDecorators(
    Reference(options),
    check(
      code,
      (value) => value === undefined || value === null || (typeof value === 'string' && pattern.test(value)),
    ),
  );
}

/** A calendar day, `YYYY-MM-DD`, either digit set. */
export function CalendarDay(options: Options = {}): PropertyDecorator {
  return field(options, { type: String, format: 'date' }, [
    onText((text) => latinDigits(cleanText(text))),
    check(
      'not_a_day',
      (value) => typeof value === 'string' && isDay(value) && value >= '1900-01-01' && value < '2200-01-01',
    ),
    ...needed(options),
  ]);
}

/** A time of day on the clock of Baghdad, `HH:MM`; `9`, `9:30` and either digit set are read. */
export function ClockTime(options: Options = {}): PropertyDecorator {
  return field(options, { type: String, pattern: '^\\d{2}:\\d{2}$' }, [
    onText((text) => {
      const written = latinDigits(cleanText(text));
      return readClockTime(written) ?? written;
    }),
    check('not_a_time', (value) => typeof value === 'string' && readClockTime(value) === value),
    ...needed(options),
  ]);
}

/** A moment, ISO 8601 in UTC. Only in answers. */
export function Instant(options: Options = {}): PropertyDecorator {
  return field(options, { type: String, format: 'date-time' }, []);
}

export function Id(options: Options = {}): PropertyDecorator {
  return field(options, { type: String, format: 'uuid' }, [
    IsUUID(undefined, says('not_an_id')),
    ...needed(options),
  ]);
}

export function Phone(options: Options = {}): PropertyDecorator {
  return field(options, { type: String, example: '+9647701234567' }, [
    onText((text) => normalisePhone(text) ?? (text.trim() === '' ? '' : text)),
    check('not_a_phone', (value) => typeof value === 'string' && normalisePhone(value) !== undefined),
    ...needed(options),
  ]);
}

export function NationalNumber(options: Options = {}): PropertyDecorator {
  return field(options, { type: String, pattern: '^\\d{12}$' }, [
    onText((text) => normaliseNationalNumber(text) ?? (text.trim() === '' ? '' : text)),
    check(
      'not_a_national_number',
      (value) => typeof value === 'string' && normaliseNationalNumber(value) !== undefined,
    ),
    ...needed(options),
  ]);
}

/** An address of e-mail, as one person writes it: no name beside it, no second one. */
export function Email(options: Options = {}): PropertyDecorator {
  return field(options, { type: String, format: 'email', maxLength: 254 }, [
    onText(cleanText),
    check('not_an_email', (value) => typeof value === 'string' && value.length <= 254 && isEmail(value)),
    ...needed(options),
  ]);
}

/** A whole number, sent as a number or as text in either digit set. */
export function Whole(options: Options & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 0, max = 2_147_483_647 } = options;
  return field(options, { type: 'integer', minimum: min, maximum: max }, [
    onText((text) => (/^\d{1,12}$/.test(latinDigits(text.trim())) ? Number(latinDigits(text.trim())) : text)),
    IsInt(says('not_a_number')),
    Min(min, says('too_small')),
    Max(max, says('too_large')),
    ...needed(options),
  ]);
}

/** A share or other fraction. Only in answers. */
export function Fraction(options: Options = {}): PropertyDecorator {
  return field(options, { type: Number }, [IsNumber()]);
}

export function Flag(options: Options = {}): PropertyDecorator {
  return field(options, { type: Boolean }, [
    Transform(({ value }: { value: unknown }) =>
      value === 'true' ? true : value === 'false' ? false : value,
    ),
    IsBoolean(says('not_true_or_false')),
    ...needed(options),
  ]);
}

/** One of a fixed list; `name` is its name in the contract. */
export function OneOf(values: readonly string[], name: string, options: Options = {}): PropertyDecorator {
  return field(options, { enum: [...values], enumName: name }, [
    onText((text) => text.trim()),
    IsIn(values, says('not_an_option')),
    ...needed(options),
  ]);
}

export function TextList(options: Options = {}): PropertyDecorator {
  return field(options, { type: String, isArray: true }, [
    IsArray(says('not_a_list')),
    IsString(eachSays('not_text')),
  ]);
}

/** An object with fields of its own. */
export function Nested(type: () => Class, options: Options = {}): PropertyDecorator {
  return field(
    options,
    { type: () => type() as new () => object },
    [Type(type), ValidateNested(says('invalid')), ...needed(options)],
    type,
  );
}

/** A list of such objects. */
export function ListOf(
  type: () => Class,
  options: Options & { min?: number; max?: number } = {},
): PropertyDecorator {
  const { min = 0, max = 500 } = options;
  return field(
    options,
    { type: () => type() as new () => object, isArray: true },
    [
      IsArray(says('not_a_list')),
      ArrayMinSize(min, says('too_few')),
      ArrayMaxSize(max, says('too_many')),
      Type(type),
      ValidateNested(eachSays('invalid')),
      ...needed(options),
    ],
    type,
  );
}

/** Free key-value data of a timeline sentence; only codes, numbers and days are ever put there. */
export function Params(options: Options = {}): PropertyDecorator {
  return field(options, { type: 'object', additionalProperties: true }, []);
}
