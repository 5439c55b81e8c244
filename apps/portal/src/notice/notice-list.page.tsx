import { Text } from '@mantine/core';
import { NOTICE_ATTENTION } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { Identifier, InstantText, NameText } from '../shell/formats/text';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { ListPage } from '../shell/list/list-page';
import type { Column } from '../shell/list/list-spec';
import { loadNotices, type Notice } from '../shell/notice/notice.api';
import { NoticeState } from '../shell/notice/notice-state';

const useColumns = (): Column<Notice>[] => {
  const { t } = useTranslation('notice');
  const name = usePlaceName();
  return [
    {
      id: 'name',
      label: t('list.person'),
      cell: (row) => (
        <>
          <NameText value={row.personName} />
          <Text component="span" display="block" size="sm" c="dimmed">
            <Identifier value={row.caseNumber} />
          </Text>
        </>
      ),
      minWidth: 200,
    },
    { id: 'court', label: t('field.court'), cell: (row) => name(row.court) },
    { id: 'proposed', label: t('list.proposed'), cell: (row) => <InstantText value={row.proposedAt} /> },
    { id: 'state', label: t('list.state'), cell: (row) => <NoticeState state={row.state} />, card: 'badge' },
  ];
};

/** Notices of Article 40(4), those that have waited longest first. */
export default function NoticeListPage() {
  const { t } = useTranslation('notice');
  const say = useWord();
  const columns = useColumns();
  return (
    <ListPage
      name="notice"
      title={t('list.title')}
      load={loadNotices}
      columns={columns}
      rowKey={(row) => row.id}
      rowTo={(row) => `/notices/${row.id}`}
      filters={[
        {
          kind: 'select',
          name: 'attention',
          label: say('shell:filter.attention'),
          options: NOTICE_ATTENTION.map((value) => ({ value, label: t(`attention.${value}`) })),
        },
      ]}
      empty={{ title: t('list.empty'), text: t('list.emptyText') }}
    />
  );
}
