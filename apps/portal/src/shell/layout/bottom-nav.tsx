import { IconMenu2, IconX } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWord } from '../i18n/words';
import classes from './app-frame.module.css';
import { useNavigation } from './page-entry';
import { isHere } from './side-nav';

const ROOM = 3;

interface BottomNavProps {
  isMoreOpen: boolean;
  onMore: () => void;
  onNavigate: () => void;
}

/** On a phone: the first pages of the navigation within reach of the thumb, the rest behind "More". */
export const BottomNav = ({ isMoreOpen, onMore, onNavigate }: BottomNavProps) => {
  const { t } = useTranslation();
  const say = useWord();
  const { pathname } = useLocation();
  const entries = useNavigation();
  const More = isMoreOpen ? IconX : IconMenu2;
  return (
    <nav className={classes.bottom} aria-label={t('nav.short')}>
      {entries.slice(0, ROOM).map(({ path, nav: { icon: Icon, label } }) => (
        <Link
          key={path}
          to={path}
          className={classes.bottomItem}
          onClick={onNavigate}
          {...(isHere(path, pathname) && !isMoreOpen ? { 'aria-current': 'page' } : {})}
        >
          <Icon size={24} stroke={1.7} aria-hidden />
          <span>{say(label)}</span>
        </Link>
      ))}
      <button
        type="button"
        className={classes.bottomItem}
        onClick={onMore}
        aria-expanded={isMoreOpen}
        aria-controls="navigation"
      >
        <More size={24} stroke={1.7} aria-hidden />
        <span>{t(isMoreOpen ? 'close' : 'nav.more')}</span>
      </button>
    </nav>
  );
};
