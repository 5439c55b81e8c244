import { IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Page } from '../shell/layout/page';
import { PageButton } from '../shell/layout/page-link';
import { DayGroups } from '../shell/list/day-groups';
import { FilterBar } from '../shell/list/filter-bar';
import { ListPanel, useListLead } from '../shell/list/list-panel';
import { LogRow } from './log-row';
import { SubjectChips } from './subject-chips';
import { useLog } from './use-log';

export default function LogPage() {
  const { t } = useTranslation('audit');
  const log = useLog();
  const lead = useListLead(log.list);
  const { spec, filters, list } = log;
  return (
    <Page
      title={t('title')}
      lead={lead}
      actions={
        <PageButton to="/log/seals" variant="default" leftSection={<IconShieldLock size={18} aria-hidden />}>
          {t('seals.title')}
        </PageButton>
      }
    >
      <FilterBar filters={filters} values={list.filters} onChange={list.set} onClear={list.clear} />
      <SubjectChips log={log} />
      <ListPanel caption={t('title')} spec={spec} list={list}>
        {(rows) => (
          <DayGroups rows={rows} at={(row) => row.at} rowKey={spec.rowKey} order={2}>
            {(row) => <LogRow entry={row} onNarrow={log.narrow} />}
          </DayGroups>
        )}
      </ListPanel>
    </Page>
  );
}
