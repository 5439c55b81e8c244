import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  useRouterState,
} from '@tanstack/react-router';
import { use } from 'react';
import { useSession } from './session/session';
import { EnrolPage } from './session/enrol.page';
import { PasswordPage } from './session/password.page';
import { SignInPage } from './session/sign-in.page';
import { CaseProblem } from './case/case-problem';
import { PageWaiting } from './feedback/page-waiting';
import { AppFrame } from './layout/app-frame';
import NotFoundPage from './layout/not-found.page';
import { mayOpen, PagesContext, type PageEntry } from './layout/page-entry';

/** Whether the address is one that is open to everybody. */
const useIsOpen = (): boolean => {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return use(PagesContext).some(({ open, path: of }) => open && path.startsWith(of.split('/$')[0] ?? of));
};

/** Who is not signed in sees the sign-in at whatever address, and is where they wanted to be afterwards. */
const Door = () => {
  const { account } = useSession();
  if (useIsOpen()) return <Outlet />;
  if (!account) return <SignInPage />;
  if (account.mustChangePassword) return <PasswordPage />;
  if (account.mustEnrolSecondFactor) return <EnrolPage />;
  return <AppFrame />;
};

const Guarded = ({ entry }: { entry: PageEntry }) => {
  const { account } = useSession();
  return mayOpen(entry, account) ? <Outlet /> : <NotFoundPage />;
};

const plainSearch = {
  parseSearch: (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Record<string, unknown>): string => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
    return text ? `?${text}` : '';
  },
};

export const createPortalRouter = (pages: readonly PageEntry[]) => {
  const root = createRootRoute({ component: Door, notFoundComponent: NotFoundPage });
  const routes = pages.map((entry, index) => {
    const guard = createRoute({
      getParentRoute: () => root,
      id: `page-${index}`,
      component: () => <Guarded entry={entry} />,
    });
    const page = createRoute({
      getParentRoute: () => guard,
      path: entry.path,
      component: lazyRouteComponent(entry.load),
    });
    return guard.addChildren([page]);
  });
  return createRouter({
    routeTree: root.addChildren(routes),
    ...plainSearch,
    defaultPreload: 'intent',
    defaultPendingComponent: PageWaiting,
    defaultErrorComponent: ({ error, reset }) => <CaseProblem error={error} onRetry={reset} />,
    scrollRestoration: true,
  });
};
