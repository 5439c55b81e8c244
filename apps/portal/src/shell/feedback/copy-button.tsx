import { Button, CopyButton as Copy } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { mayCopy } from '../may-copy';

export const CopyButton = ({ value }: { value: string }) => {
  const { t } = useTranslation();
  if (!mayCopy()) return null;
  return (
    <Copy value={value} timeout={4000}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          onClick={copy}
          leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
          aria-live="polite"
        >
          {t(copied ? 'copied' : 'copy')}
        </Button>
      )}
    </Copy>
  );
};
