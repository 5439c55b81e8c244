import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../feedback/copy-button';
import { Identifier } from '../formats/text';
import classes from './second-factor.module.css';
import { useAccount } from './session';

interface RecoveryCodesProps {
  codes: readonly string[];
  onDone: () => void;
}

/** Shown once and not to be had again, so that they go only when they are said to be kept. */
export const RecoveryCodes = ({ codes, onDone }: RecoveryCodesProps) => {
  const { t } = useTranslation('session');
  const { username } = useAccount();
  const [isKept, setKept] = useState(false);
  return (
    <Stack gap="md">
      <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />} title={t('recovery.once')}>
        {t('recovery.text')}
      </Alert>
      <div className={classes.codes}>
        <Text className={classes.paper} fw={600}>
          {t('recovery.of')} <Identifier value={username} />
        </Text>
        <ol aria-label={t('recovery.title')}>
          {codes.map((code) => (
            <li key={code}>
              <Identifier value={code} />
            </li>
          ))}
        </ol>
      </div>
      <Group gap="xs">
        <CopyButton value={codes.join('\n')} />
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('recovery.print')}
        </Button>
      </Group>
      <Checkbox
        label={t('recovery.kept')}
        checked={isKept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <Group justify="flex-end">
        <Button onClick={onDone} disabled={!isKept}>
          {t('recovery.done')}
        </Button>
      </Group>
    </Stack>
  );
};
