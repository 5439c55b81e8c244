import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { http, type Query } from '../shell/http/http';
import type { ListAnswer } from '../shell/list/list-spec';

export type PersonFile = Schema<'PersonFileView'>;
export type PersonCase = Schema<'PersonCaseView'>;
export type Reader = Schema<'ReaderView'>;
export type PersonHit = Schema<'PersonHitView'>;

export const usePerson = (id: string) =>
  useQuery({
    queryKey: ['person', id],
    queryFn: ({ signal }) => http.get<PersonFile>(`/persons/${id}`, {}, signal),
  });

export const loadReaders = (id: string) => (query: Query, signal: AbortSignal) =>
  http.get<ListAnswer<Reader>>(`/persons/${id}/readers`, query, signal);

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
