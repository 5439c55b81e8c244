import type { Schema } from '@najat/contract';
import type { Discipline, PhaseAction } from '@najat/domain';
import { useQuery } from '@tanstack/react-query';
import { http, type Query } from '../shell/http/http';

export type PhaseRow = Schema<'PhaseListItem'>;
export type Phase = Schema<'PhaseView'>;
export type HeldSession = Schema<'PhaseSessionView'>;
export type Status = Schema<'Attendance'>;

const LARGEST_PAGE = 200;

export const loadPhases = (query: Query, signal: AbortSignal) =>
  http.get<Schema<'PhasePage'>>('/phases', query, signal);

export const usePhasesOf = (admissionId: string) =>
  useQuery({
    queryKey: ['phase', 'of', admissionId],
    queryFn: ({ signal }) => http.get<Schema<'PhaseList'>>(`/admissions/${admissionId}/phases`, {}, signal),
  });

export const usePhase = (id: string, enabled = true) =>
  useQuery({
    queryKey: ['phase', id],
    queryFn: ({ signal }) => http.get<Phase>(`/phases/${id}`, {}, signal),
    enabled,
  });

export const usePhaseTimeline = (id: string) =>
  useQuery({
    queryKey: ['phase', id, 'timeline'],
    queryFn: ({ signal }) => http.get<Schema<'Timeline'>>(`/phases/${id}/timeline`, {}, signal),
  });

/** Everybody who may be at a session of the discipline, however many pages they fill. */
const everybodyOf = async (discipline: Discipline, signal: AbortSignal): Promise<PhaseRow[]> => {
  const found: PhaseRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await loadPhases({ discipline, state: 'in_progress', limit: LARGEST_PAGE, cursor }, signal);
    found.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return found;
};

export const useGroup = (discipline: Discipline) =>
  useQuery({
    queryKey: ['phase', 'group', discipline],
    queryFn: ({ signal }) => everybodyOf(discipline, signal),
    // Read anew under somebody's hands, the list would move while they mark it.
    staleTime: Infinity,
    gcTime: 0,
  });

type Body<Action extends PhaseAction> = Action extends 'plan'
  ? Schema<'PlanPhase'>
  : Action extends 'start'
    ? Schema<'StartPhase'>
    : Action extends 'discontinue'
      ? Schema<'DiscontinuePhase'>
      : Schema<'BasedOn'>;

export const actOnPhase = <Action extends PhaseAction>(
  id: string,
  action: Action,
  body: Body<Action>,
  key: string,
) => http.post<Phase>(`/phases/${id}/${action}`, body, { idempotencyKey: key });

export const recordSession = (body: Schema<'RecordSession'>, key: string) =>
  http.post<Schema<'HeldSessionView'>>('/sessions', body, { idempotencyKey: key });

export const correctAttendance = (sessionId: string, body: Schema<'CorrectAttendance'>, key: string) =>
  http.post<Schema<'HeldSessionView'>>(`/sessions/${sessionId}/correct`, body, { idempotencyKey: key });
