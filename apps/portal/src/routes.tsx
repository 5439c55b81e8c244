import { IconHome } from '@tabler/icons-react';
import type { PageEntry } from './shell/layout/page-entry';
import type { SearchSource } from './shell/search/search-source';

/**
 * Every page of the portal: where it is, what loads it, who may open it, and whether it stands in the navigation.
 * A page that is listed without `permission` is open to everybody signed in.
 */
export const pages: readonly PageEntry[] = [
  {
    path: '/',
    load: () => import('./home/home.page'),
    nav: { label: 'home:title', icon: IconHome, group: 'work' },
  },
];

/** What the search box looks through, besides the pages. */
export const searchSources: readonly SearchSource[] = [];
