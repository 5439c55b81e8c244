import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../shell/feedback/copy-button';
import { Identifier, NameText } from '../shell/formats/text';
import classes from './staff.module.css';
import type { IssuedAccount } from './staff.api';

const Password = ({ issued }: { issued: IssuedAccount }) => {
  const { account, temporaryPassword } = issued;
  return (
    <>
      <Text>
        <NameText value={account.displayName} /> · <Identifier value={account.username} />
      </Text>
      <div className={classes.password}>
        <bdi dir="ltr" className={classes.secret}>
          {temporaryPassword}
        </bdi>
        <CopyButton value={temporaryPassword} />
      </div>
    </>
  );
};

const Content = ({ issued, onClose }: { issued: IssuedAccount; onClose: () => void }) => {
  const { t } = useTranslation('staff');
  const [isKept, setKept] = useState(false);
  return (
    <Stack>
      <Password issued={issued} />
      <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />} title={t('issued.once')}>
        {t('issued.text')}
      </Alert>
      <Checkbox
        label={t('issued.kept')}
        checked={isKept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <Group justify="flex-end">
        <Button onClick={onClose} disabled={!isKept}>
          {t('issued.close')}
        </Button>
      </Group>
    </Stack>
  );
};

interface IssuedPasswordProps {
  issued: IssuedAccount | null;
  onClose: () => void;
}

/** Shown once and not to be had again, so that it closes only when it is said to be kept. */
export const IssuedPassword = ({ issued, onClose }: IssuedPasswordProps) => {
  const { t } = useTranslation('staff');
  return (
    <Modal
      opened={issued !== null}
      onClose={onClose}
      title={t('issued.title')}
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      {issued && <Content issued={issued} onClose={onClose} />}
    </Modal>
  );
};
