import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { keepAccessToken, type SessionAnswer } from '../http/access-token';
import { http, type Query, send } from '../http/http';
import type { ListAnswer } from '../list/list-spec';

export interface Credentials {
  username: string;
  password: string;
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** The password was right; the code of the second factor goes with this token. */
export interface SecondStepAsked {
  secondStepToken: string;
}

/** A wrong password answers 401; that must not be taken for a session that ended. */
export const signIn = async (credentials: Credentials): Promise<SessionAnswer | SecondStepAsked> => {
  const response = await send('/api/session', json('POST', credentials), false);
  const answer = (await response.json()) as SessionAnswer | SecondStepAsked;
  if ('accessToken' in answer) keepAccessToken(answer.accessToken);
  return answer;
};

export const takeSecondStep = async (body: Schema<'SecondStep'>): Promise<SessionAnswer> => {
  const response = await send('/api/session/second-step', json('POST', body), false);
  const answer = (await response.json()) as SessionAnswer;
  keepAccessToken(answer.accessToken);
  return answer;
};

export const signOut = async (): Promise<void> => {
  await send('/api/session', { method: 'DELETE' }, false).catch(() => undefined);
  keepAccessToken(null);
};

export const changePassword = (
  body: { currentPassword: string; newPassword: string },
  idempotencyKey: string,
): Promise<void> => http.post('/session/password', body, { idempotencyKey });

export type SignIn = Schema<'SignInView'>;

export const loadSignIns = (query: Query, signal: AbortSignal) =>
  http.get<ListAnswer<SignIn>>('/session/sign-ins', query, signal);

export const endSignIn = (id: string, idempotencyKey: string): Promise<void> =>
  http.post(`/session/sign-ins/${id}/end`, undefined, { idempotencyKey });

export const endOtherSignIns = (idempotencyKey: string): Promise<void> =>
  http.post('/session/sign-ins/end-others', undefined, { idempotencyKey });

export interface Installation {
  isDemo: boolean;
  /** Nobody is held to a second factor here. */
  isLoose: boolean;
}

/** Whether this installation holds synthetic data only; an answer that does not come says nothing. */
export const useInstallation = (): Installation => {
  const { data } = useQuery({
    queryKey: ['health'],
    queryFn: () => http.get<Partial<Schema<'HealthView'>>>('/health'),
    staleTime: Infinity,
    retry: false,
  });
  return { isDemo: data?.demo === true, isLoose: data?.secondFactorRequired === false };
};
