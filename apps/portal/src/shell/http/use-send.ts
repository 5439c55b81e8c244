import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { SubmissionKey } from './idempotency';
import type { Problem } from './problem';
import { queryClient } from './query-client';

export interface SendSpec<Body, Answer> {
  /** Sends the body; hand the key on as `{ idempotencyKey: key }`. */
  send: (body: Body, key: string) => Promise<Answer>;
  /** Query keys (their first part is enough) that the write makes out of date. */
  refreshes?: readonly (readonly unknown[])[];
  onDone?: (answer: Answer) => void;
}

/** A write: one idempotency key per content, and the lists it touches read anew afterwards. */
export const useSend = <Body, Answer>(
  spec: SendSpec<Body, Answer>,
): UseMutationResult<Answer, Problem, Body> => {
  const [submission] = useState(() => new SubmissionKey());
  return useMutation<Answer, Problem, Body>({
    mutationFn: (body) => spec.send(body, submission.for(body)),
    onSuccess: async (answer) => {
      submission.done();
      await Promise.all(
        (spec.refreshes ?? []).map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
      spec.onDone?.(answer);
    },
  });
};
