import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useEffectEvent } from 'react';
import { useProblemWords } from '../feedback/use-problem-words';
import type { Problem } from '../http/problem';

/** Puts the server's field errors where the person typed. */
export const useProblemOnForm = <Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  problem: Problem | null,
): void => {
  const words = useProblemWords();
  const show = useEffectEvent((refusal: Problem) => {
    if (refusal.errors.length === 0) return;
    form.setErrors(Object.fromEntries(refusal.errors.map((error) => [error.path, words.sayField(error)])));
  });
  useEffect(() => {
    if (problem) show(problem);
  }, [problem]);
};
