import type { Role } from '@najat/domain';
import { use } from 'react';
import { useWord, type WordKey } from '../shell/i18n/words';
import { mayOpen, PagesContext } from '../shell/layout/page-entry';
import { PageButton } from '../shell/layout/page-link';
import { useAccount } from '../shell/session/session';

/** What each role comes here for most often. */
const MAIN: Readonly<Record<Role, { to: string; label: WordKey }>> = {
  court_clerk: { to: '/referrals/new', label: 'home:action.log' },
  intake_officer: { to: '/referrals/new', label: 'home:action.log' },
  practitioner: { to: '/sessions/new', label: 'home:action.session' },
  case_manager: { to: '/follow-ups', label: 'home:action.followUps' },
  centre_director: { to: '/statistics', label: 'home:action.statistics' },
  directorate: { to: '/statistics', label: 'home:action.statistics' },
  legal_officer: { to: '/referrals', label: 'home:action.orders' },
  auditor: { to: '/log', label: 'home:action.history' },
  system_admin: { to: '/accounts/new', label: 'home:action.account' },
};

export const MainAction = () => {
  const say = useWord();
  const account = useAccount();
  const { to, label } = MAIN[account.role];
  const entry = use(PagesContext).find(({ path }) => path === to);
  if (!entry || !mayOpen(entry, account)) return null;
  return <PageButton to={to}>{say(label)}</PageButton>;
};
