import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { http } from '../http/http';

/** The stay every page of a case stands on; a write to it refreshes `['admission']`. */
export const useAdmission = (id: string, enabled = true) =>
  useQuery({
    queryKey: ['admission', id],
    queryFn: ({ signal }) => http.get<Schema<'AdmissionView'>>(`/admissions/${id}`, {}, signal),
    enabled,
  });
