import { Button, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE, LANGUAGES } from '../i18n/language';
import { useLanguage } from '../i18n/use-language';

export const LanguageMenu = () => {
  const { t } = useTranslation();
  const { language, speak } = useLanguage();
  const { name } = LANGUAGE[language];
  return (
    <Menu withinPortal={false} position="bottom-end" width={200}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="inherit"
          leftSection={<IconLanguage size={20} stroke={1.7} aria-hidden />}
          aria-label={`${t('language')}: ${name}`}
        >
          <span lang={LANGUAGE[language].tag}>{name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map((one) => (
          <Menu.Item
            key={one}
            lang={LANGUAGE[one].tag}
            dir={LANGUAGE[one].dir}
            onClick={() => void speak(one)}
            aria-current={one === language}
            rightSection={one === language ? <IconCheck size={18} aria-hidden /> : null}
          >
            {LANGUAGE[one].name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
