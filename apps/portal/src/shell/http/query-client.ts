import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';

const RETRIES = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only a missing answer is worth asking again.
      retry: (count, error) =>
        asProblem(error).isUnanswered && asProblem(error).code !== 'session_ended' && count < RETRIES,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
