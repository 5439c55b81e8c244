import type { Schema } from '@najat/contract';
import type { Permission } from '@najat/domain';
import { localProblem } from './problem';

export type Account = Omit<Schema<'SignedInAccountView'>, 'permissions'> & { permissions: Permission[] };

export interface SessionAnswer {
  accessToken: string;
  account: Account;
}

type SignInAgain = () => Promise<void>;

// In memory only: a token that is never stored cannot be read from storage.
let token: string | null = null;
let refreshing: Promise<SessionAnswer | null> | null = null;
let signInAgain: SignInAgain | null = null;

export const accessToken = (): string | null => token;

export const keepAccessToken = (next: string | null): void => {
  token = next;
};

/** The session provider says how a person is asked to sign in again over the page they are on. */
export const whenSessionEnds = (ask: SignInAgain | null): void => {
  signInAgain = ask;
};

const exchangeCookie = async (): Promise<SessionAnswer | null> => {
  const response = await fetch('/api/session/refresh', { method: 'POST', credentials: 'same-origin' }).catch(
    () => {
      throw localProblem('offline');
    },
  );
  if (response.status === 401 || response.status === 403) return null;
  if (!response.ok) throw localProblem('offline');
  const answer = (await response.json()) as SessionAnswer;
  token = answer.accessToken;
  return answer;
};

// The refresh cookie changes with every use; two tabs using one at the same time would look like theft.
const oneTabAtATime = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request('najat.refresh', work) : work();

/** A new access token for the refresh cookie; however many ask at once, one request is made. */
export const refreshSession = (): Promise<SessionAnswer | null> => {
  refreshing ??= oneTabAtATime(exchangeCookie).finally(() => {
    refreshing = null;
  });
  return refreshing;
};

/** Called when the server no longer knows us: by cookie if that still works, else by the person. */
export const restoreAccess = async (): Promise<void> => {
  if (await refreshSession()) return;
  if (!signInAgain) throw localProblem('session_ended');
  await signInAgain();
};
