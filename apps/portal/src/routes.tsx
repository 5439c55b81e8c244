import {
  IconBed,
  IconBuildingBank,
  IconBuildingHospital,
  IconCalendarOff,
  IconChartBar,
  IconChecklist,
  IconFileCertificate,
  IconFileText,
  IconGavel,
  IconHeading,
  IconHistory,
  IconHome,
  IconHourglassHigh,
  IconLockOpen,
  IconPhoneCall,
  IconScale,
  IconShieldSearch,
  IconStethoscope,
  IconUser,
  IconUserHeart,
  IconUserSearch,
  IconUsers,
} from '@tabler/icons-react';
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
    path: '/log',
    load: () => import('./audit/log.page'),
    permission: ['history.read'],
    nav: { label: 'audit:title', icon: IconHistory, group: 'work' },
  },
  { path: '/log/seals', load: () => import('./audit/seals.page'), permission: ['history.read'] },
  {
    path: '/sessions/new',
    load: () => import('./treatment/session-new.page'),
    permission: ['session.record'],
    nav: { label: 'treatment:attendance', icon: IconChecklist, group: 'work' },
  },
  {
    path: '/referrals',
    load: () => import('./referral/referral-list.page'),
    permission: ['referral.read'],
    nav: { label: 'referral:nav', icon: IconFileText, group: 'work' },
  },
  {
    path: '/referrals/new',
    load: () => import('./referral/referral-new.page'),
    permission: ['referral.log'],
  },
  { path: '/referrals/$id', load: () => import('./referral/referral.page'), permission: ['referral.read'] },
  { path: '/reports/$id', load: () => import('./report/report.page'), permission: ['report.read'] },
  { path: '/notices', load: () => import('./notice/notice-list.page'), permission: ['notice.read'] },
  { path: '/notices/$id', load: () => import('./notice/notice.page'), permission: ['notice.read'] },
  { path: '/check', load: () => import('./report/check.page'), open: true },
  { path: '/check/$number', load: () => import('./report/check.page'), open: true },
  {
    path: '/terms',
    load: () => import('./referral/term-list.page'),
    permission: ['referral.read'],
    nav: { label: 'referral:term.nav', icon: IconHourglassHigh, group: 'work' },
  },
  {
    path: '/hearings',
    load: () => import('./hearing/hearing-list.page'),
    permission: ['hearing.read'],
    nav: { label: 'hearing:nav', icon: IconGavel, group: 'work' },
  },
  {
    path: '/hearings/new',
    load: () => import('./hearing/hearing-new.page'),
    permission: ['hearing.set'],
  },
  {
    path: '/reports',
    load: () => import('./report/report-list.page'),
    permission: ['report.read'],
    nav: { label: 'report:nav', icon: IconFileCertificate, group: 'work' },
  },
  {
    path: '/admissions',
    load: () => import('./admission/admission-list.page'),
    permission: ['admission.read'],
    nav: { label: 'admission:title', icon: IconUserHeart, group: 'work' },
  },
  {
    path: '/admissions/$id',
    load: () => import('./admission/admission.page'),
    permission: ['admission.read'],
  },
  {
    path: '/admissions/$id/treatment',
    load: () => import('./treatment/treatment.page'),
    permission: ['phase.read'],
  },
  {
    path: '/admissions/$id/drug-tests',
    load: () => import('./drug-test/drug-test-list.page'),
    permission: ['drugTest.read'],
  },
  {
    path: '/admissions/$id/screenings',
    load: () => import('./screening/screening-list.page'),
    permission: ['screening.read'],
  },
  {
    path: '/phases',
    load: () => import('./treatment/phase-list.page'),
    permission: ['phase.read'],
    nav: { label: 'treatment:title', icon: IconStethoscope, group: 'work' },
  },
  { path: '/phases/$id', load: () => import('./treatment/phase.page'), permission: ['phase.read'] },
  {
    path: '/beds',
    load: () => import('./centre/beds.page'),
    permission: ['bed.read'],
    nav: { label: 'centre:title', icon: IconBed, group: 'work' },
  },
  {
    path: '/letterhead',
    load: () => import('./centre/letterhead.page'),
    permission: ['centre.editLetterhead'],
    nav: { label: 'centre:letterhead.title', icon: IconHeading, group: 'settings' },
  },
  {
    path: '/centres',
    load: () => import('./centre/centre-list.page'),
    permission: ['centre.read'],
    roles: ['directorate', 'auditor', 'legal_officer', 'system_admin'],
    nav: { label: 'centre:list.title', icon: IconBuildingHospital, group: 'overview' },
  },
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
  {
    path: '/legal-parameters',
    load: () => import('./legal/legal-list.page'),
    permission: ['legalParameter.read'],
    nav: { label: 'legal:nav', icon: IconScale, group: 'settings' },
  },
  {
    path: '/legal-parameters/$id',
    load: () => import('./legal/legal-parameter.page'),
    permission: ['legalParameter.read'],
  },
  {
    path: '/holidays',
    load: () => import('./legal/holiday-list.page'),
    permission: ['legalParameter.read'],
    nav: { label: 'legal:holiday.title', icon: IconCalendarOff, group: 'settings' },
  },
  {
    path: '/admissions/$id/reintegration',
    load: () => import('./reintegration/reintegration.page'),
    permission: ['plan.read'],
  },
  {
    path: '/follow-ups',
    load: () => import('./reintegration/follow-up-list.page'),
    permission: ['followUp.read'],
    nav: { label: 'reintegration:list.title', icon: IconPhoneCall, group: 'work' },
  },
  {
    path: '/emergency-accesses/new',
    load: () => import('./emergency-access/emergency-access-new.page'),
    permission: ['emergencyAccess.open'],
    nav: { label: 'emergency-access:nav.open', icon: IconLockOpen, group: 'work' },
  },
  {
    path: '/emergency-accesses',
    load: () => import('./emergency-access/emergency-access-list.page'),
    permission: ['emergencyAccess.read'],
    nav: { label: 'emergency-access:nav.list', icon: IconShieldSearch, group: 'overview' },
  },
  {
    path: '/emergency-accesses/$id',
    load: () => import('./emergency-access/emergency-access.page'),
    permission: ['emergencyAccess.read'],
  },
  {
    path: '/statistics',
    load: () => import('./statistics/statistics.page'),
    permission: ['statistics.read'],
    nav: { label: 'statistics:title', icon: IconChartBar, group: 'overview' },
  },
  {
    path: '/statistics/rows',
    load: () => import('./statistics/counted-cases.page'),
    permission: ['statistics.read'],
  },
  {
    path: '/accounts',
    load: () => import('./staff/account-list.page'),
    permission: ['account.read'],
    nav: { label: 'staff:title', icon: IconUsers, group: 'settings' },
  },
  { path: '/sign-ins', load: () => import('./shell/session/sign-ins.page') },
  { path: '/password', load: () => import('./shell/session/own-password.page') },
  { path: '/second-factor', load: () => import('./shell/session/second-factor.page') },
  { path: '/accounts/new', load: () => import('./staff/account-new.page'), permission: ['account.create'] },
  { path: '/accounts/$id', load: () => import('./staff/account.page'), permission: ['account.read'] },
];

/** What the search box looks through, besides the pages. */
export const searchSources: readonly SearchSource[] = [
  { id: 'person', label: 'person:title', icon: IconUser, permission: 'person.search', find: searchPeople },
];
