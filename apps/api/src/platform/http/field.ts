import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { FieldCode } from '@najat/domain';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy } from 'class-validator';

/*
 * One decorator a field, for requests and answers alike: it validates, cleans, documents and, for answers,
 * declares the field. A property without one is refused on the way in and not sent on the way out.
 */

export interface Options {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
}

export type Class = abstract new (...args: never[]) => object;

export interface DeclaredField {
  readonly nested?: () => Class;
}

const declared = new WeakMap<object, Map<string, DeclaredField>>();

/** The fields a class declares, its parents' included. */
export function declaredFields(type: Class): ReadonlyMap<string, DeclaredField> {
  const fields = new Map<string, DeclaredField>();
  let prototype = type.prototype as object | null;
  while (prototype !== null && prototype !== Object.prototype) {
    for (const [name, field] of declared.get(prototype) ?? []) fields.set(name, field);
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return fields;
}

export function field(
  { optional = false, nullable = false, description }: Options,
  api: ApiPropertyOptions,
  decorators: PropertyDecorator[],
  nested?: () => Class,
): PropertyDecorator {
  const declare: PropertyDecorator = (target, key) => {
    const own = declared.get(target) ?? new Map<string, DeclaredField>();
    own.set(String(key), nested === undefined ? {} : { nested });
    declared.set(target, own);
  };
  const documented = {
    ...api,
    required: !optional,
    ...(nullable ? { nullable: true } : {}),
    ...(description === undefined ? {} : { description }),
  } as ApiPropertyOptions;
  return applyDecorators(
    declare,
    ApiProperty(documented),
    ...(optional || nullable ? [IsOptional()] : []),
    ...decorators,
  );
}

export const says = (message: FieldCode) => ({ message });
export const eachSays = (message: FieldCode) => ({ message, each: true });

export function onText(change: (text: string) => unknown): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => {
    if (typeof value !== 'string') return value;
    const changed = change(value);
    return changed === '' ? undefined : changed;
  });
}

export function check(code: FieldCode, validate: (value: unknown) => boolean): PropertyDecorator {
  return ValidateBy({ name: code, validator: { validate, defaultMessage: () => code } }, says(code));
}

const present = check('required', (value) => value !== undefined && value !== null && value !== '');
export const needed = ({ optional = false, nullable = false }: Options) =>
  optional || nullable ? [] : [present];
