import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { http } from '../shell/http/http';

export type Check = Schema<'CheckView'>;

export const useCheck = (number: string) =>
  useQuery({
    queryKey: ['check', number],
    queryFn: ({ signal }) => http.get<Check>(`/checks/${encodeURIComponent(number)}`, {}, signal),
    retry: false,
  });
