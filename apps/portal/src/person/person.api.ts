import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { http } from '../shell/http/http';

export type PersonFile = Schema<'PersonFileView'>;
export type PersonCase = Schema<'PersonCaseView'>;
export type PersonHit = Schema<'PersonHitView'>;

export const usePerson = (id: string) =>
  useQuery({
    queryKey: ['person', id],
    queryFn: ({ signal }) => http.get<PersonFile>(`/persons/${id}`, {}, signal),
  });

/** Sent as a body: a name never stands in an address. */
export const findPeople = async (text: string, signal: AbortSignal): Promise<PersonHit[]> => {
  const { items } = await http.post<Schema<'PersonHits'>>('/persons/search', { text }, { signal });
  return items;
};

export const SHORTEST_SEARCH = 2;

export const usePeople = (text: string) =>
  useQuery({
    queryKey: ['person', 'search', text],
    queryFn: ({ signal }) => findPeople(text, signal),
    enabled: text.length >= SHORTEST_SEARCH,
  });
