import type { Schema } from '@najat/contract';
import {
  DRUG_CLASSES,
  TEST_RESULT_CODES,
  TEST_RESULTS,
  type ClassResult,
  type DrugClass,
  type TestResult,
} from '@najat/domain';

/** What is chosen for each class; nothing where it was not tested. */
export type Found = Record<DrugClass, { result: string; cutOff: string }>;

export const noneFound = (): Found =>
  Object.fromEntries(DRUG_CLASSES.map((drugClass) => [drugClass, { result: '', cutOff: '' }])) as Found;

/** As it is sent: the classes that were tested. */
export const resultsOf = (found: Found): Schema<'ClassResultBody'>[] =>
  DRUG_CLASSES.flatMap((drugClass) => {
    const { result, cutOff } = found[drugClass];
    if (result === '') return [];
    return [{ drugClass, result: result as TestResult, ...(cutOff ? { cutOff: Number(cutOff) } : {}) }];
  });

/** What may still be said of a class: a screening once and a confirmation once. */
export const openResults = (drugClass: DrugClass, known: readonly ClassResult[]): TestResult[] =>
  TEST_RESULT_CODES.filter(
    (code) =>
      !known.some((one) => one.drugClass === drugClass && TEST_RESULTS[one.result] === TEST_RESULTS[code]),
  );
