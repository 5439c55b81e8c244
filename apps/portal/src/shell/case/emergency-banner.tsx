import { Alert, Button, Group, Text } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../can';
import { ProblemNote } from '../feedback/problem-view';
import { toastDone } from '../feedback/toast';
import { clockOfInstant, minutesUntil } from '../formats/day';
import { formatNumber } from '../formats/digits';
import { queryClient } from '../http/query-client';
import { useSend } from '../http/use-send';
import { useGo } from '../layout/page-link';
import { type EmergencyAccess, endAccess, OPENING_REFRESHES, useOwnAccesses } from './emergency.api';
import classes from './case.module.css';

const TICK_MS = 10_000;

/** Minutes until `instant`, counted down while the page is open; when they are over, everything is asked for anew. */
const useMinutesLeft = (instant: string): number => {
  const [left, setLeft] = useState(() => minutesUntil(instant));
  useEffect(() => {
    const timer = setInterval(() => setLeft(minutesUntil(instant)), TICK_MS);
    return () => clearInterval(timer);
  }, [instant]);
  const isOver = left <= 0;
  useEffect(() => {
    if (!isOver) return;
    queryClient.removeQueries({ type: 'inactive' });
    void queryClient.invalidateQueries();
  }, [isOver]);
  return Math.max(0, left);
};

const Open = ({ access, endsAt }: { access: EmergencyAccess; endsAt: string }) => {
  const { t } = useTranslation('emergency-access');
  const go = useGo();
  const left = useMinutesLeft(endsAt);
  const end = useSend({
    send: endAccess,
    refreshes: [['emergencyAccess']],
    onDone: () => {
      toastDone(t('banner.ended'));
      // What was read must not stay in the memory of the browser.
      for (const [noun] of OPENING_REFRESHES) queryClient.removeQueries({ queryKey: [noun] });
      go('/emergency-accesses/new');
    },
  });
  return (
    <Alert
      color="ochre"
      icon={<IconLockOpen aria-hidden />}
      title={t('banner.title')}
      className={classes.emergency}
    >
      <Text fw={600}>
        {t('banner.left', { count: left, shown: formatNumber(left), until: clockOfInstant(endsAt) })}
      </Text>
      <Text>{t('banner.text')}</Text>
      <Group mt="xs" className="no-print">
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate(access)}>
          {t('banner.end')}
        </Button>
      </Group>
      {end.error && <ProblemNote problem={end.error} />}
    </Alert>
  );
};

/** Over a file that its reader has opened for an emergency: how long it stays open, and the way to close it. */
export const EmergencyBanner = ({ referralId }: { referralId: string }) => {
  const { data } = useOwnAccesses(useCan('emergencyAccess.end'));
  const access = data?.items.find((each) => each.referralId === referralId && each.state === 'open');
  return access?.endsAt ? <Open access={access} endsAt={access.endsAt} /> : null;
};
