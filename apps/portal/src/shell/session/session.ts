import { createContext, use } from 'react';
import type { Account } from '../http/access-token';
import type { Credentials } from './session.api';

export type { Account } from '../http/access-token';

export interface Session {
  account: Account | null;
  signIn: (credentials: Credentials) => Promise<void>;
  signOut: () => Promise<void>;
  /** After the first password was changed. */
  passwordChanged: () => Promise<void>;
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
