import { Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '../shell/formats/day';
import { DayText, Nothing } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { Section } from '../shell/layout/section';
import { ListPage } from '../shell/list/list-page';
import type { Column } from '../shell/list/list-spec';
import { StatusBadge } from '../shell/record/status-badge';
import { loadPeriods, type Period, SEALS_FILE } from './audit.api';
import classes from './audit.module.css';
import { SealText } from './seal-text';

const Explained = () => {
  const { t } = useTranslation('audit');
  return (
    <Section title={t('seals.what')}>
      <div className={classes.explained}>
        <p>{t('seals.good')}</p>
        <p>{t('seals.keep')}</p>
        <p>{t('seals.check')}</p>
        <Code block dir="ltr" className={classes.command}>
          npm run audit:verify -- --seals najat-seals.csv
        </Code>
      </div>
    </Section>
  );
};

const PeriodState = ({ period: { closedAt, seal } }: { period: Period }) => {
  const { t } = useTranslation('audit');
  if (seal) return <StatusBadge tone="done" label={t('seals.state.sealed')} />;
  return closedAt ? (
    <StatusBadge tone="waiting" label={t('seals.state.closed')} />
  ) : (
    <StatusBadge tone="active" label={t('seals.state.running')} />
  );
};

const PeriodDays = ({ period }: { period: Period }) => {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const { openedAt, closedAt } = period;
  return (
    <>
      <DayText value={dayOfInstant(openedAt)} />
      {closedAt && (
        <div className={classes.quiet}>{t('seals.until', { instant: formats.instant(closedAt) })}</div>
      )}
    </>
  );
};

export default function SealsPage() {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const columns: Column<Period>[] = [
    { id: 'days', label: t('seals.column.days'), cell: (row) => <PeriodDays period={row} /> },
    { id: 'no', label: t('seals.column.no'), cell: (row) => formats.number(row.no) },
    {
      id: 'state',
      label: t('seals.column.state'),
      cell: (row) => <PeriodState period={row} />,
      card: 'badge',
    },
    {
      id: 'cases',
      label: t('seals.column.cases'),
      cell: (row) => (row.cases === null ? <Nothing /> : formats.number(row.cases)),
      align: 'end',
    },
    {
      id: 'seal',
      label: t('seals.column.seal'),
      cell: (row) => (row.seal ? <SealText seal={row.seal} no={row.no} /> : <Nothing />),
    },
  ];
  return (
    <ListPage
      name="audit-periods"
      title={t('seals.title')}
      crumbs={[{ label: t('title'), to: '/log' }]}
      load={loadPeriods}
      columns={columns}
      rowKey={(row) => String(row.no)}
      exportPath={SEALS_FILE}
      exportLabel={t('seals.download')}
      empty={{ title: t('seals.empty') }}
    >
      <div className={classes.apart}>
        <Explained />
      </div>
    </ListPage>
  );
}
