import { useState } from 'react';
import type { SessionAnswer } from '../http/access-token';
import { CodeForm } from './code-form';
import { CredentialsForm } from './credentials-form';
import { signIn } from './session.api';

interface SignInStepsProps {
  /** A known person only types the password. */
  username?: string;
  onSignedIn: (answer: SessionAnswer) => void;
}

/** Name and password, and for whoever has a second factor the code after them. */
export const SignInSteps = ({ username, onSignedIn }: SignInStepsProps) => {
  const [token, setToken] = useState<string | null>(null);
  if (token) return <CodeForm token={token} onSignedIn={onSignedIn} onBack={() => setToken(null)} />;
  return (
    <CredentialsForm
      {...(username === undefined ? {} : { username })}
      onSubmit={async (credentials) => {
        const answer = await signIn(credentials);
        if ('secondStepToken' in answer) setToken(answer.secondStepToken);
        else onSignedIn(answer);
      }}
    />
  );
};
