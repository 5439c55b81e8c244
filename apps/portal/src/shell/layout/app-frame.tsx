import { AppShell } from '@mantine/core';
import { useDisclosure, useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../search/search-box';
import { AppHeader } from './app-header';
import classes from './app-frame.module.css';
import { BottomNav } from './bottom-nav';
import { SideNav } from './side-nav';

const WIDE = 256;
const NARROW = 72;

/** What stands around every page behind the sign-in. */
export const AppFrame = () => {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const [chosen, setNarrow] = useLocalStorage<boolean | null>({
    key: 'najat.nav-narrow',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const isTight = useMediaQuery('(max-width: 68em)', false, { getInitialValueInEffect: false });
  const isNarrow = chosen ?? isTight;
  useEffect(close, [pathname, close]);
  return (
    <>
      <a className="skip-link" href="#main">
        {t('skipToContent')}
      </a>
      <AppShell
        header={{ height: 64 }}
        footer={{ height: { base: 64, sm: 0 } }}
        transitionDuration={120}
        padding={0}
        navbar={{ width: isNarrow ? NARROW : WIDE, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      >
        <AppShell.Header className={classes.header}>
          <AppHeader />
        </AppShell.Header>
        <AppShell.Navbar className={classes.navbar} aria-label={t('nav.label')} id="navigation">
          <SideNav narrow={isNarrow && !isOpen} onToggle={() => setNarrow(!isNarrow)} onNavigate={close} />
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
          <Outlet />
        </AppShell.Main>
        <AppShell.Footer hiddenFrom="sm" className={classes.footer}>
          <BottomNav isMoreOpen={isOpen} onMore={toggle} onNavigate={close} />
        </AppShell.Footer>
      </AppShell>
      <SearchBox />
    </>
  );
};
