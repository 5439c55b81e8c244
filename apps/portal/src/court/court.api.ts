import type { Schema } from '@najat/contract';
import { nameKey } from '@najat/domain';
import { http, type Query } from '../shell/http/http';
import type { ListAnswer } from '../shell/list/list-spec';

export type Court = Schema<'CourtView'>;

const wanted = (value: Query[string], of: string): boolean => !value || value === of;

const isCalled = ({ nameEn, nameAr, nameCkb }: Court, text: Query[string]): boolean => {
  const sought = nameKey(String(text ?? ''));
  return [nameEn, nameAr, nameCkb].some((name) => nameKey(name).includes(sought));
};

/** The list comes whole; the filters of the address are applied here. */
export const loadCourts = async (query: Query, signal: AbortSignal): Promise<ListAnswer<Court>> => {
  const { items } = await http.get<Schema<'CourtList'>>('/courts', {}, signal);
  const found = items.filter(
    (court) =>
      isCalled(court, query['q']) &&
      wanted(query['kind'], court.kind) &&
      wanted(query['governorate'], court.governorate),
  );
  return { items: found, total: found.length };
};
