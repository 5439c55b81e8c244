import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../shell/feedback/problem-view';
import { useFormats } from '../shell/formats/use-formats';
import { useSend } from '../shell/http/use-send';
import type { DraftStanding } from './draft-keeper';
import classes from './order.module.css';
import { discardDraft } from './use-order-draft';

interface DraftBannerProps {
  savedAt: string;
  onGoOn: () => void;
  onDiscarded: () => void;
}

/** An order that was begun comes back: it is gone on with, or given up for good. */
export const DraftBanner = ({ savedAt, onGoOn, onDiscarded }: DraftBannerProps) => {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  const discarding = useSend<null, unknown>({
    send: (_, key) => discardDraft(key),
    onDone: onDiscarded,
  });
  return (
    <div className={classes.form}>
      {discarding.error && <ProblemNote problem={discarding.error} />}
      <div className={classes.banner} role="status">
        <Text fw={700} size="lg">
          {t('draft.found', { when: formats.instant(savedAt) })}
        </Text>
        <Text>{t('draft.foundText')}</Text>
        <div className={classes.foot}>
          <Button variant="default" onClick={() => discarding.mutate(null)} loading={discarding.isPending}>
            {t('draft.discard')}
          </Button>
          <Button onClick={onGoOn}>{t('draft.goOn')}</Button>
        </div>
      </div>
    </div>
  );
};

/** One quiet word that what was typed is safe, or that it is not yet. */
export const DraftWord = ({ standing }: { standing: DraftStanding }) => {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  if (standing.is === 'nothing') return null;
  return (
    <Text c="dimmed" className={classes.keptWord} data-standing={standing.is}>
      {standing.is === 'kept' ? t('draft.kept', { time: formats.time(standing.at) }) : t('draft.unkept')}
    </Text>
  );
};
