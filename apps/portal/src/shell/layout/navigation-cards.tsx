import { SimpleGrid } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWord } from '../i18n/words';
import classes from './navigation-cards.module.css';
import { useNavigation } from './page-entry';

/** The pages of this account as large doors; a start for whoever comes here rarely. */
export const NavigationCards = () => {
  const say = useWord();
  const entries = useNavigation().filter(({ path }) => path !== '/');
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md">
      {entries.map(({ path, nav: { label, icon: Icon } }) => (
        <Link key={path} to={path} className={classes.card}>
          <Icon size={26} stroke={1.6} aria-hidden />
          {say(label)}
        </Link>
      ))}
    </SimpleGrid>
  );
};
