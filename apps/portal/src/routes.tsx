import { IconBuildingBank, IconFileText, IconHome, IconUser, IconUserSearch } from '@tabler/icons-react';
import { searchPeople } from './person/person-search';
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
  {
    path: '/referrals',
    load: () => import('./referral/referral-list.page'),
    permission: ['referral.read'],
    nav: { label: 'referral:title', icon: IconFileText, group: 'work' },
  },
  {
    path: '/referrals/new',
    load: () => import('./referral/referral-new.page'),
    permission: ['referral.log'],
  },
  { path: '/referrals/$id', load: () => import('./referral/referral.page'), permission: ['referral.read'] },
  {
    path: '/persons',
    load: () => import('./person/person-list.page'),
    permission: ['person.search'],
    nav: { label: 'person:title', icon: IconUserSearch, group: 'work' },
  },
  { path: '/persons/$id', load: () => import('./person/person.page'), permission: ['person.read'] },
  {
    path: '/courts',
    load: () => import('./court/court-list.page'),
    permission: ['court.read'],
    roles: ['system_admin', 'directorate', 'legal_officer'],
    nav: { label: 'court:title', icon: IconBuildingBank, group: 'settings' },
  },
];

/** What the search box looks through, besides the pages. */
export const searchSources: readonly SearchSource[] = [
  { id: 'person', label: 'person:title', icon: IconUser, permission: 'person.search', find: searchPeople },
];
