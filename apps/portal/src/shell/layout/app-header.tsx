import { ActionIcon, Kbd, Text } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlaceName } from '../formats/use-place-name';
import { useAccount } from '../session/session';
import { AccountMenu } from './account-menu';
import classes from './app-frame.module.css';
import { LanguageMenu } from './language-menu';
import { Mark } from './mark';
import { ThemeMenu } from './theme-menu';

const Seat = () => {
  const { t } = useTranslation();
  const account = useAccount();
  const placeName = usePlaceName();
  const place = account.centre ?? account.court;
  const seat = place ? placeName(place) : t('wholeCountry');
  return (
    <div className={classes.seat}>
      <Text fw={600} size="sm">
        {seat}
      </Text>
      <Text size="xs" c="dimmed">
        {t(`role.${account.role}`)}
        {account.discipline ? ` · ${t(`discipline.${account.discipline}`)}` : ''}
      </Text>
    </div>
  );
};

const SearchButton = () => {
  const { t } = useTranslation();
  const isApple = ['macos', 'ios'].includes(useOs());
  return (
    <>
      <button
        type="button"
        className={`${classes.searchButton} mantine-visible-from-md`}
        onClick={spotlight.open}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <IconSearch size={18} aria-hidden />
        <span>{t('search.open')}</span>
        <Kbd dir="ltr" size="xs" aria-hidden>
          {isApple ? '⌘ K' : 'Ctrl K'}
        </Kbd>
      </button>
      <ActionIcon
        hiddenFrom="md"
        variant="subtle"
        color="gray"
        c="inherit"
        size={40}
        onClick={spotlight.open}
        aria-label={t('search.open')}
      >
        <IconSearch size={22} stroke={1.7} aria-hidden />
      </ActionIcon>
    </>
  );
};

export const AppHeader = () => {
  const { t } = useTranslation();
  return (
    <div className={classes.headerRow}>
      <Link to="/" className={classes.brand} aria-label={t('home')}>
        <Mark />
        <span className="mantine-visible-from-sm">{t('product')}</span>
      </Link>
      <Seat />
      <div className={classes.spring} />
      <SearchButton />
      <div className="mantine-visible-from-sm">
        <LanguageMenu />
      </div>
      <div className="mantine-visible-from-sm">
        <ThemeMenu />
      </div>
      <AccountMenu />
    </div>
  );
};
