import type { Permission, Role } from '@najat/domain';
import type { TablerIcon } from '@tabler/icons-react';
import { createContext, use } from 'react';
import type { ComponentType } from 'react';
import type { WordKey } from '../i18n/words';
import { useSession } from '../session/session';

export type NavGroup = 'work' | 'overview' | 'settings';

/** A line of the route table. */
export interface PageEntry {
  path: string;
  load: () => Promise<{ default: ComponentType }>;
  /** Any one of these opens the page; none given: everybody signed in. */
  permission?: readonly Permission[];
  /** Shown to whoever asks, signed in or not, without the frame of the portal. */
  open?: true;
  /** Further restriction by role, where the permission alone is not the point (a home per role). */
  roles?: readonly Role[];
  /** Present when the page stands in the navigation. */
  nav?: { label: WordKey; icon: TablerIcon; group: NavGroup; shortcut?: string };
}

export const mayOpen = (
  entry: PageEntry,
  account: { role: Role; permissions: readonly Permission[] } | null,
): boolean => {
  if (entry.open) return true;
  if (!account) return false;
  const { permission, roles } = entry;
  const held = !permission || permission.some((name) => account.permissions.includes(name));
  return held && (!roles || roles.includes(account.role));
};

export const PagesContext = createContext<readonly PageEntry[]>([]);

/** The navigation of the signed-in account, in the order of the route table. */
export const useNavigation = (): (PageEntry & { nav: NonNullable<PageEntry['nav']> })[] => {
  const { account } = useSession();
  const pages = use(PagesContext);
  return pages.flatMap((entry) =>
    entry.nav && mayOpen(entry, account) ? [{ ...entry, nav: entry.nav }] : [],
  );
};
