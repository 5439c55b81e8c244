import type { FieldError, Problem } from '../http/problem';
import { useMaybeWord, useWord } from '../i18n/words';

const keyOf = (code: string): string => code.replaceAll('.', '_');

/** The words for a refusal, and for a refused field; unknown codes are told politely. */
export const useProblemWords = () => {
  const word = useWord();
  const say = useMaybeWord();
  return {
    say: (problem: Problem): string =>
      say(`problem:${keyOf(problem.code)}`, problem.params) ??
      say(`problem:status_${problem.status}`) ??
      word('problem:unexpected'),
    sayField: (error: FieldError): string =>
      say(`field:${keyOf(error.code)}`, error.params) ??
      say(`problem:${keyOf(error.code)}`, error.params) ??
      word('field:invalid'),
  };
};
