import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../feedback/problem-view';
import { toastDone } from '../feedback/toast';
import { Identifier, InstantText } from '../formats/text';
import { useSend } from '../http/use-send';
import { ListPage } from '../list/list-page';
import type { Column } from '../list/list-spec';
import { StatusBadge } from '../record/status-badge';
import { endOtherSignIns, endSignIn, loadSignIns, type SignIn } from './session.api';

const REFRESHES = [['signIn']] as const;

const EndOne = ({ signIn }: { signIn: SignIn }) => {
  const { t } = useTranslation('session');
  const end = useSend({
    send: (id: string, key) => endSignIn(id, key),
    refreshes: REFRESHES,
    onDone: () => toastDone(t('signIns.ended')),
  });
  return (
    <>
      <Button variant="default" loading={end.isPending} onClick={() => end.mutate(signIn.id)}>
        {t('signIns.end')}
      </Button>
      {end.error && <ProblemNote problem={end.error} />}
    </>
  );
};

const useColumns = (): Column<SignIn>[] => {
  const { t } = useTranslation('session');
  const device = ({ browser, system }: SignIn): string =>
    t('signIns.device', { browser: browser ?? t('signIns.browser'), system: system ?? t('signIns.system') });
  return [
    { id: 'device', label: t('signIns.from'), cell: (signIn) => <bdi>{device(signIn)}</bdi> },
    {
      id: 'address',
      label: t('signIns.address'),
      cell: ({ address }) => <Identifier value={address} />,
    },
    {
      id: 'openedAt',
      label: t('signIns.openedAt'),
      cell: ({ openedAt }) => <InstantText value={openedAt} />,
    },
    {
      id: 'lastUsedAt',
      label: t('signIns.lastUsedAt'),
      cell: ({ lastUsedAt }) => <InstantText value={lastUsedAt} />,
    },
    {
      id: 'end',
      label: t('signIns.action'),
      cell: (signIn) =>
        signIn.current ? (
          <StatusBadge tone="active" label={t('signIns.current')} />
        ) : (
          <EndOne signIn={signIn} />
        ),
    },
  ];
};

/** Where one is signed in, and the way to end it from here. */
export default function SignInsPage() {
  const { t } = useTranslation('session');
  const others = useSend({
    send: (_: undefined, key) => endOtherSignIns(key),
    refreshes: REFRESHES,
    onDone: () => toastDone(t('signIns.othersEnded')),
  });
  return (
    <ListPage<SignIn>
      name="signIn"
      title={t('signIns.title')}
      load={loadSignIns}
      rowKey={({ id }) => id}
      empty={{ title: t('signIns.title') }}
      columns={useColumns()}
      actions={
        <Button
          variant="default"
          leftSection={<IconLogout size={18} aria-hidden />}
          loading={others.isPending}
          onClick={() => others.mutate(undefined)}
        >
          {t('signIns.endOthers')}
        </Button>
      }
    >
      {others.error && <ProblemNote problem={others.error} />}
    </ListPage>
  );
}
