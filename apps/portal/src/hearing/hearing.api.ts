import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { http } from '../shell/http/http';

export const useCentres = (enabled: boolean) =>
  useQuery({
    queryKey: ['centre', 'all'],
    queryFn: ({ signal }) => http.get<Schema<'CentreList'>>('/centres', {}, signal),
    staleTime: Infinity,
    enabled,
  });

export const useCourts = (enabled: boolean) =>
  useQuery({
    queryKey: ['court', 'all'],
    queryFn: ({ signal }) => http.get<Schema<'CourtList'>>('/courts', {}, signal),
    staleTime: Infinity,
    enabled,
  });
