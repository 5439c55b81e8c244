import type { Schema } from '@najat/contract';
import {
  DRUG_TEST_DISCIPLINE,
  opensInEmergency,
  SCREENING_DISCIPLINE,
  type Discipline,
  type Permission,
} from '@najat/domain';
import {
  IconHeartHandshake,
  IconHome2,
  IconLock,
  IconStethoscope,
  IconTestPipe,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../layout/page-link';
import { useAccount } from '../session/session';
import classes from './case.module.css';

export type CaseTab = 'stay' | 'treatment' | 'drugTest' | 'screening' | 'reintegration';

interface Tab {
  path: string;
  permission: Permission;
  icon: TablerIcon;
  /** Of one discipline: for practitioners of the others the part does not exist, unless an emergency opens it. */
  discipline?: Discipline;
}

const TABS: Record<CaseTab, Tab> = {
  stay: { path: '', permission: 'admission.read', icon: IconHome2 },
  treatment: { path: '/treatment', permission: 'phase.read', icon: IconStethoscope },
  drugTest: {
    path: '/drug-tests',
    permission: 'drugTest.read',
    icon: IconTestPipe,
    discipline: DRUG_TEST_DISCIPLINE,
  },
  screening: {
    path: '/screenings',
    permission: 'screening.read',
    icon: IconLock,
    discipline: SCREENING_DISCIPLINE,
  },
  reintegration: { path: '/reintegration', permission: 'plan.read', icon: IconHeartHandshake },
};

/** Links, not a tab widget: each part of a case is a page with its own address. */
export const CaseTabs = ({ admission, tab }: { admission: Schema<'AdmissionView'>; tab: CaseTab }) => {
  const { t } = useTranslation('case');
  const { permissions, role, centre, discipline } = useAccount();
  // A file of another centre is before them for an emergency, which does not open all of its parts.
  const isForeign = centre !== null && centre.id !== admission.centre.id;
  const open = (Object.keys(TABS) as CaseTab[]).filter((name) => {
    const { permission, discipline: only = discipline } = TABS[name];
    if (isForeign) return permissions.includes(permission) && opensInEmergency(role, permission);
    return permissions.includes(permission) && (discipline === null || only === discipline);
  });
  if (open.length < 2) return null;
  return (
    <nav className={`${classes.tabs} no-print`} aria-label={t('parts')}>
      {open.map((name) => {
        const Icon = TABS[name].icon;
        return (
          <PageLink
            key={name}
            to={`/admissions/${admission.id}${TABS[name].path}`}
            activeOptions={{ exact: true }}
            underline="never"
            className={classes.tab}
            {...(name === tab ? { 'aria-current': 'page' as const } : {})}
          >
            <Icon size={20} stroke={1.7} aria-hidden />
            {t(`tab.${name}`)}
          </PageLink>
        );
      })}
    </nav>
  );
};
