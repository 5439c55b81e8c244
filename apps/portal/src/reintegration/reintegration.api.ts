import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { http, type Query } from '../shell/http/http';
import type { ListAnswer } from '../shell/list/list-spec';

export type Reintegration = Schema<'ReintegrationView'>;
export type Plan = Schema<'PlanView'>;
export type FollowUp = Schema<'FollowUpView'>;

/** Everything a plan or a contact may have made out of date. */
export const REFRESHES = [['reintegration'], ['admission'], ['statistics'], ['history']] as const;

export const useReintegration = (admissionId: string) =>
  useQuery({
    queryKey: ['reintegration', admissionId],
    queryFn: ({ signal }) => http.get<Reintegration>(`/admissions/${admissionId}/reintegration`, {}, signal),
  });

export const savePlan = (admissionId: string, body: Schema<'SavePlan'>, key: string) =>
  http.post<Reintegration>(`/admissions/${admissionId}/plan`, body, { idempotencyKey: key });

export const agreePlan = (plan: Pick<Plan, 'id' | 'version'>, key: string) =>
  http.post<Reintegration>(`/plans/${plan.id}/agree`, { version: plan.version }, { idempotencyKey: key });

export const revisePlan = (plan: Pick<Plan, 'id' | 'version'>, key: string) =>
  http.post<Reintegration>(`/plans/${plan.id}/revise`, { version: plan.version }, { idempotencyKey: key });

/** Without a state asked for, those still owed: a worklist begins with the work. */
export const loadFollowUps = ({ state, ...query }: Query, signal: AbortSignal) =>
  http.get<ListAnswer<FollowUp>>(
    '/follow-ups',
    { ...query, state: state === 'all' ? undefined : (state ?? 'open') },
    signal,
  );

export const reachFollowUp = (id: string, body: Schema<'ReachFollowUp'>, key: string) =>
  http.post<FollowUp>(`/follow-ups/${id}/reach`, body, { idempotencyKey: key });

export const missFollowUp = (id: string, body: Schema<'MissFollowUp'>, key: string) =>
  http.post<FollowUp>(`/follow-ups/${id}/miss`, body, { idempotencyKey: key });

export const loseFollowUp = (id: string, body: Schema<'MissFollowUp'>, key: string) =>
  http.post<FollowUp>(`/follow-ups/${id}/lose`, body, { idempotencyKey: key });
