import type { Schema } from '@najat/contract';
import type { BedAction } from '@najat/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { http, type Query } from '../shell/http/http';
import type { ListAnswer } from '../shell/list/list-spec';

export type Centre = Schema<'CentreView'>;
export type CentreBeds = Schema<'CentreBedsView'>;
export type Bed = Schema<'BedView'>;

const readCentres = (signal: AbortSignal) => http.get<Schema<'CentreList'>>('/centres', {}, signal);

export const useCentres = (enabled = true) =>
  useQuery({ queryKey: ['centre', 'all'], queryFn: ({ signal }) => readCentres(signal), enabled });

/** Centres are answered whole, so what is typed is looked for here. */
export const loadCentres = async (query: Query, signal: AbortSignal): Promise<ListAnswer<Centre>> => {
  const { items } = await readCentres(signal);
  const wanted = String(query['q'] ?? '').toLocaleLowerCase();
  const isWanted = ({ nameEn, nameAr, nameCkb, code }: Centre): boolean =>
    [nameEn, nameAr, nameCkb, code].some((text) => text.toLocaleLowerCase().includes(wanted));
  const found = items.filter(isWanted);
  return { items: found, total: found.length };
};

export const useBeds = (centreId: string | undefined) =>
  useQuery({
    queryKey: ['bed', centreId],
    queryFn: ({ signal }) => http.get<Schema<'BedList'>>(`/centres/${centreId ?? ''}/beds`, {}, signal),
    enabled: centreId !== undefined,
  });

/** How many beds of a kind each centre has. */
export const useBedsByCentre = (query: Query) =>
  useQuery({
    queryKey: ['bed', 'byCentre', query],
    queryFn: ({ signal }) => http.get<Schema<'BedsByCentre'>>('/beds', query, signal),
    placeholderData: keepPreviousData,
  });

export const addBeds = (centreId: string, body: Schema<'AddBeds'>, key: string) =>
  http.post<Schema<'BedList'>>(`/centres/${centreId}/beds`, body, { idempotencyKey: key });

const PATH: Record<BedAction, string> = { takeOut: 'take-out', bringBack: 'bring-back' };

export const actOnBed = (bed: Bed, action: BedAction, key: string) =>
  http.post<Bed>(`/beds/${bed.id}/${PATH[action]}`, { version: bed.version }, { idempotencyKey: key });

export type Letterhead = Schema<'LetterheadView'>;

export const useLetterhead = (centreId: string | undefined) =>
  useQuery({
    queryKey: ['letterhead', centreId],
    queryFn: ({ signal }) => http.get<Letterhead>(`/centres/${centreId ?? ''}/letterhead`, {}, signal),
    enabled: centreId !== undefined,
  });

export const editLetterhead = (centreId: string, body: Schema<'EditLetterhead'>, key: string) =>
  http.post<Letterhead>(`/centres/${centreId}/edit-letterhead`, body, { idempotencyKey: key });
