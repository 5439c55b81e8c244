import { Avatar, Menu, Text, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconDevices,
  IconKey,
  IconLogout,
  IconMoon,
  IconShieldLock,
  IconSun,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { initials } from '../formats/person-name';
import { LANGUAGE, LANGUAGES } from '../i18n/language';
import { useLanguage } from '../i18n/use-language';
import { useWord } from '../i18n/words';
import { useAccount, useSession } from '../session/session';
import { useGo } from './page-link';

const THEMES = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;

/** On a phone the header has no room for the language and the theme; they stand here then. */
const SmallScreenChoices = () => {
  const { t } = useTranslation();
  const { language, speak } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const chosen = <IconCheck size={18} aria-hidden />;
  return (
    <>
      <Menu.Label hiddenFrom="sm">{t('language')}</Menu.Label>
      {LANGUAGES.map((one) => (
        <Menu.Item
          key={one}
          hiddenFrom="sm"
          lang={LANGUAGE[one].tag}
          onClick={() => void speak(one)}
          rightSection={one === language ? chosen : null}
        >
          {LANGUAGE[one].name}
        </Menu.Item>
      ))}
      <Menu.Label hiddenFrom="sm">{t('theme.label')}</Menu.Label>
      {(['light', 'dark', 'auto'] as const).map((scheme) => {
        const Icon = THEMES[scheme];
        return (
          <Menu.Item
            key={scheme}
            hiddenFrom="sm"
            leftSection={<Icon size={18} aria-hidden />}
            onClick={() => setColorScheme(scheme)}
            rightSection={scheme === colorScheme ? chosen : null}
          >
            {t(`theme.${scheme}`)}
          </Menu.Item>
        );
      })}
      <Menu.Divider hiddenFrom="sm" />
    </>
  );
};

export const AccountMenu = () => {
  const { t } = useTranslation();
  const say = useWord();
  const account = useAccount();
  const { signOut } = useSession();
  const go = useGo();
  return (
    <Menu withinPortal={false} position="bottom-end" width={264}>
      <Menu.Target>
        <UnstyledButton style={{ borderRadius: '50%' }}>
          <VisuallyHidden>{t('account.menu', { name: account.displayName })}</VisuallyHidden>
          <Avatar color="petrol" variant="light" size={40} aria-hidden>
            {initials(account.displayName)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} c="bright">
            {account.displayName}
          </Text>
          <Text size="sm" c="dimmed">
            <bdi dir="ltr">{account.username}</bdi> · {t(`role.${account.role}`)}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <SmallScreenChoices />
        <Menu.Item leftSection={<IconDevices size={18} aria-hidden />} onClick={() => go('/sign-ins')}>
          {say('session:signIns.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={18} aria-hidden />} onClick={() => go('/password')}>
          {say('session:ownPassword.title')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconShieldLock size={18} aria-hidden />}
          onClick={() => go('/second-factor')}
        >
          {say('session:twoStep.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void signOut()}>
          {say('session:signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
