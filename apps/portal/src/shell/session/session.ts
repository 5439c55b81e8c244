import { createContext, use } from 'react';
import type { Account, SessionAnswer } from '../http/access-token';

export type { Account } from '../http/access-token';

export interface Session {
  account: Account | null;
  signedIn: (answer: SessionAnswer) => void;
  signOut: () => Promise<void>;
  /** After what the account owed was done: the password changed, the second factor set up. */
  renewed: () => Promise<void>;
}

export const SessionContext = createContext<Session | null>(null);

export const useSession = (): Session => {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
};

/** The signed-in account; only for what is shown behind the sign-in. */
export const useAccount = (): Account => {
  const { account } = useSession();
  if (!account) throw new Error('useAccount is only for pages behind the sign-in');
  return account;
};
