import { Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useWord } from '../i18n/words';
import classes from './app-frame.module.css';
import { type NavGroup, useNavigation } from './page-entry';

const GROUPS: readonly NavGroup[] = ['work', 'overview', 'settings'];

interface SideNavProps {
  narrow: boolean;
  onToggle: () => void;
  onNavigate: () => void;
}

export const isHere = (path: string, pathname: string): boolean =>
  path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);

const NavItem = ({
  entry,
  narrow,
  onNavigate,
}: {
  entry: ReturnType<typeof useNavigation>[number];
  narrow: boolean;
  onNavigate: () => void;
}) => {
  const say = useWord();
  const { pathname } = useLocation();
  const { icon: Icon, label } = entry.nav;
  return (
    <Tooltip label={say(label)} position="right" disabled={!narrow}>
      <Link
        to={entry.path}
        className={classes.item}
        onClick={onNavigate}
        aria-label={say(label)}
        {...(isHere(entry.path, pathname) ? { 'aria-current': 'page' } : {})}
      >
        <Icon size={22} stroke={1.7} aria-hidden />
        {!narrow && <span>{say(label)}</span>}
      </Link>
    </Tooltip>
  );
};

export const SideNav = ({ narrow, onToggle, onNavigate }: SideNavProps) => {
  const { t } = useTranslation();
  const entries = useNavigation();
  const groups = GROUPS.map((group) => ({
    group,
    items: entries.filter(({ nav }) => nav.group === group),
  })).filter(({ items }) => items.length > 0);
  const Fold = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <div className={`${classes.nav} ${narrow ? classes.narrow : ''}`}>
      {groups.map(({ group, items }, index) => (
        <Fragment key={group}>
          {index > 0 &&
            (narrow ? (
              <hr className={classes.divider} />
            ) : (
              <div className={classes.group}>{t(`nav.${group}`)}</div>
            ))}
          {items.map((entry) => (
            <NavItem key={entry.path} entry={entry} narrow={narrow} onNavigate={onNavigate} />
          ))}
        </Fragment>
      ))}
      <div className={classes.spring} />
      <button
        type="button"
        className={`${classes.item} ${classes.fold} mantine-visible-from-sm`}
        onClick={onToggle}
        aria-label={t(narrow ? 'nav.expand' : 'nav.collapse')}
        aria-expanded={!narrow}
        aria-controls="navigation"
      >
        <Fold size={22} stroke={1.7} aria-hidden />
        {!narrow && <span>{t('nav.collapse')}</span>}
      </button>
    </div>
  );
};
