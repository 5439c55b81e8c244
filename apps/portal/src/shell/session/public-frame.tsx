import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWord } from '../i18n/words';
import { LanguageMenu } from '../layout/language-menu';
import { Mark } from '../layout/mark';
import { ThemeMenu } from '../layout/theme-menu';
import { PathwayLine } from './pathway-line';
import classes from './public-frame.module.css';

/** The page before the sign-in: what Najat is on one side, what to do on the other. */
export const PublicFrame = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation('session');
  const say = useWord();
  return (
    <div className={classes.frame}>
      <header className={classes.story}>
        <Group gap="sm" wrap="nowrap">
          <Mark size={40} />
          <Text className={classes.name}>{say('shell:product')}</Text>
        </Group>
        <div className={classes.words}>
          <Title order={1} className={classes.headline}>
            {t('headline')}
          </Title>
          <Text className={classes.lead}>{t('lead')}</Text>
          <PathwayLine />
        </div>
        <Text className={classes.foot}>{t('authority')}</Text>
      </header>
      <main className={classes.desk} id="main">
        <Group className={classes.tools} gap="xs">
          <LanguageMenu />
          <ThemeMenu />
        </Group>
        <div className={classes.form}>{children}</div>
      </main>
    </div>
  );
};
