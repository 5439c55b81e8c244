import { Box, Stack, Text } from '@mantine/core';
import { FOLLOW_UP_ATTENTION } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { Identifier, NameText, Nothing, Phone } from '../shell/formats/text';
import { useWord } from '../shell/i18n/words';
import { ListPage } from '../shell/list/list-page';
import type { Column } from '../shell/list/list-spec';
import { useCan } from '../shell/can';
import { FollowUpActions } from './follow-up-actions';
import { DueDay, FollowUpState } from './follow-up-words';
import { type FollowUp, loadFollowUps } from './reintegration.api';
import classes from './reintegration.module.css';

const Standing = ({ followUp }: { followUp: FollowUp }) => {
  const { t } = useTranslation('reintegration');
  const { state, standing, attempts } = followUp;
  const line =
    state === 'reached' && standing
      ? t(`followUp.standing.${standing}`)
      : attempts > 0
        ? t('followUp.attempts', { count: attempts })
        : null;
  return (
    <Stack gap={2} align="flex-start">
      <FollowUpState state={state} />
      {line && (
        <Text size="sm" c="dimmed">
          {line}
        </Text>
      )}
    </Stack>
  );
};

const Whom = ({ followUp }: { followUp: FollowUp }) => (
  <>
    <NameText value={followUp.personName} />
    <Text component="span" display="block" size="sm" c="dimmed">
      <Identifier value={followUp.caseNumber} />
    </Text>
  </>
);

const Due = ({ followUp }: { followUp: FollowUp }) => {
  const { t } = useTranslation('reintegration');
  return (
    <Stack gap={4} align="flex-start">
      <span>{t('followUp.after', { count: followUp.month })}</span>
      <DueDay followUp={followUp} />
      <Box visibleFrom="sm" hiddenFrom="lg">
        <FollowUpState state={followUp.state} />
      </Box>
    </Stack>
  );
};

const useColumns = (): Column<FollowUp>[] => {
  const { t } = useTranslation('reintegration');
  const mayAct = useCan(['followUp.reach', 'followUp.miss', 'followUp.lose']);
  const columns: Column<FollowUp>[] = [
    { id: 'name', label: t('list.person'), cell: (row) => <Whom followUp={row} /> },
    {
      id: 'phone',
      label: t('list.phone'),
      cell: (row) =>
        row.phone ? (
          <span className={classes.above}>
            <Phone value={row.phone} />
          </span>
        ) : (
          <Nothing />
        ),
    },
    { id: 'due', label: t('list.due'), cell: (row) => <Due followUp={row} /> },
    {
      id: 'state',
      label: t('list.state'),
      cell: (row) => <Standing followUp={row} />,
      card: 'badge',
      show: 'wide',
    },
  ];
  if (!mayAct) return columns;
  return [
    ...columns,
    { id: 'actions', label: t('list.outcome'), cell: (row) => <FollowUpActions followUp={row} /> },
  ];
};

/** Whom to call, those due first. */
export default function FollowUpListPage() {
  const { t } = useTranslation('reintegration');
  const say = useWord();
  const columns = useColumns();
  const states = ['scheduled', 'not_reached', 'reached', 'lost'] as const;
  return (
    <ListPage
      name="reintegration"
      title={t('list.title')}
      load={loadFollowUps}
      columns={columns}
      rowKey={(row) => row.id}
      rowTo={(row) => `/admissions/${row.admissionId}/reintegration`}
      filters={[
        {
          kind: 'select',
          name: 'state',
          label: t('list.state'),
          all: t('list.open'),
          options: [
            ...states.map((value) => ({ value, label: t(`followUp.state.${value}`) })),
            { value: 'all', label: t('list.all') },
          ],
        },
        {
          kind: 'select',
          name: 'attention',
          label: say('shell:filter.attention'),
          options: FOLLOW_UP_ATTENTION.map((value) => ({ value, label: t(`attention.${value}`) })),
          isWide: true,
        },
        { kind: 'day', name: 'dueBy', label: t('list.dueBy') },
      ]}
      empty={{ title: t('list.empty'), text: t('list.emptyText') }}
    />
  );
}
