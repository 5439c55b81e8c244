import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type Account,
  keepAccessToken,
  refreshSession,
  type SessionAnswer,
  whenSessionEnds,
} from '../http/access-token';
import { localProblem } from '../http/problem';
import { queryClient } from '../http/query-client';
import { WholePageLoading } from '../feedback/whole-page-loading';
import { type Session, SessionContext } from './session';
import * as api from './session.api';
import { SignInAgain } from './sign-in-again';

interface Waiting {
  promise: Promise<void>;
  resume: () => void;
  giveUp: () => void;
}

const newWaiting = (): Waiting => {
  let resume = (): void => undefined;
  let refuse: (reason: Error) => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    resume = resolve;
    refuse = reject;
  });
  return { promise, resume, giveUp: () => refuse(localProblem('session_ended')) };
};

/** Requests that met the end of the session wait here until the person has signed in again. */
const useSessionEnd = () => {
  const [ended, setEnded] = useState(false);
  const waiting = useRef<Waiting | null>(null);
  const ask = useCallback((): Promise<void> => {
    waiting.current ??= newWaiting();
    setEnded(true);
    return waiting.current.promise;
  }, []);
  const settle = useCallback((resumed: boolean) => {
    if (resumed) waiting.current?.resume();
    else waiting.current?.giveUp();
    waiting.current = null;
    setEnded(false);
  }, []);
  return { ended, ask, settle };
};

export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const [account, setAccount] = useState<Account | null>(null);
  const [isReady, setReady] = useState(false);
  const { ended, ask, settle } = useSessionEnd();

  const take = useCallback((answer: SessionAnswer | null) => setAccount(answer?.account ?? null), []);

  useEffect(() => {
    void refreshSession()
      .then(take, () => undefined)
      .finally(() => setReady(true));
  }, [take]);

  useEffect(() => {
    whenSessionEnds(account ? ask : null);
    return () => whenSessionEnds(null);
  }, [account, ask]);

  const leave = useCallback(() => {
    settle(false);
    keepAccessToken(null);
    queryClient.clear();
    setAccount(null);
  }, [settle]);

  const session = useMemo(() => sessionOf(account, take, leave), [account, take, leave]);
  const comeBack = (answer: SessionAnswer): void => {
    // Somebody else at the same desk must not find the first person's pages.
    if (answer.account.id !== account?.id) queryClient.clear();
    take(answer);
    settle(true);
  };

  if (!isReady) return <WholePageLoading />;
  return (
    <SessionContext value={session}>
      {children}
      {account && <SignInAgain opened={ended} account={account} onSignedIn={comeBack} onLeave={leave} />}
    </SessionContext>
  );
};

const sessionOf = (
  account: Account | null,
  take: (answer: SessionAnswer | null) => void,
  leave: () => void,
): Session => ({
  account,
  signedIn: (answer) => {
    queryClient.clear();
    take(answer);
  },
  signOut: async () => {
    await api.signOut();
    leave();
  },
  renewed: async () => take(await refreshSession()),
});
