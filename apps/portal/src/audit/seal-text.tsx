import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { mayCopy } from '../shell/may-copy';
import classes from './audit.module.css';

const ENDS = 8;
const shortOf = (seal: string): string => `${seal.slice(0, ENDS)}…${seal.slice(-ENDS)}`;

/** Both ends of a seal, and the whole of it to take along; where nothing can be copied, the whole of it to read. */
export const SealText = ({ seal, no }: { seal: string; no: number }) => {
  const { t } = useTranslation('audit');
  if (!mayCopy()) {
    return (
      <bdi dir="ltr" className={classes.whole}>
        {seal}
      </bdi>
    );
  }
  return (
    <span className={classes.seal}>
      <bdi dir="ltr" className="figures">
        {shortOf(seal)}
      </bdi>
      <CopyButton value={seal} timeout={4000}>
        {({ copied, copy }) => (
          <Tooltip label={t(copied ? 'seals.copied' : 'seals.copy')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              onClick={copy}
              aria-label={copied ? t('seals.copied') : t('seals.copyOf', { no })}
            >
              {copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  );
};
