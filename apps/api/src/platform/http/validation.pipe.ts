import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { FIELD_CODES, type FieldCode } from '@najat/domain';
import { Problem, type FieldFault } from '../problem/problem.js';

function codeOf(constraints: Readonly<Record<string, string>>): FieldCode {
  const told = Object.values(constraints);
  if (told.includes('required')) return 'required';
  if ('whitelistValidation' in constraints) return 'unknown_field';
  return FIELD_CODES.find((code) => told.includes(code)) ?? 'invalid';
}

function faultsOf(errors: readonly ValidationError[], prefix = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const path = `${prefix}${error.property}`;
    const own = error.constraints === undefined ? [] : [{ path, code: codeOf(error.constraints) }];
    return [...own, ...faultsOf(error.children ?? [], `${path}.`)];
  });
}

/** Checks and cleans every request body and query by its class; each fault is told at its field. */
export const validationPipe = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: false },
  exceptionFactory: (errors) => new Problem('request.invalid', { errors: faultsOf(errors) }),
});
