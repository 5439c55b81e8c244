import { Input, SegmentedControl } from '@mantine/core';
import {
  JURISDICTIONS,
  LEGAL_PARAMETER_ATTENTION,
  type Jurisdiction,
  type LegalParameterAttention,
} from '@najat/domain';
import { IconCalendarOff, IconScale } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Can } from '../shell/can';
import { EmptyState } from '../shell/feedback/empty-state';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { ProblemView } from '../shell/feedback/problem-view';
import { Page } from '../shell/layout/page';
import { PageButton, useGo, usePageSearch } from '../shell/layout/page-link';
import { Toolbar } from '../shell/layout/section';
import { FigureGroup, Waiting } from './figure-list';
import { GROUPS } from './figures';
import { useParameters } from './legal.api';
import { ProposeFigure } from './propose-dialog';

const WhoseLaw = ({ value, onChange }: { value: Jurisdiction; onChange: (value: string) => void }) => {
  const { t } = useTranslation('legal');
  const id = useId();
  return (
    <div>
      <Input.Label id={id} component="div" display="block">
        {t('jurisdiction')}
      </Input.Label>
      <SegmentedControl
        aria-labelledby={id}
        value={value}
        onChange={onChange}
        data={JURISDICTIONS.map((each) => ({ value: each, label: t(`jurisdictions.${each}`) }))}
      />
    </div>
  );
};

/** The figures of one law, federal unless the address says otherwise; or of both those that wait for somebody. */
export default function LegalListPage() {
  const search = usePageSearch();
  const attention = LEGAL_PARAMETER_ATTENTION.find((each) => each === search['attention']);
  return attention ? <WaitingFigures attention={attention} /> : <AllFigures />;
}

const WaitingFigures = ({ attention }: { attention: LegalParameterAttention }) => {
  const { t } = useTranslation('legal');
  const { data, error, refetch } = useParameters({ attention });
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageWaiting />;
  return (
    <Page title={t(`attention.${attention}`)} crumbs={[{ label: t('title'), to: '/legal-parameters' }]}>
      {data.items.length === 0 ? (
        <EmptyState icon={IconScale} title={t('attention.none')} text={t('attention.noneText')} />
      ) : (
        <Waiting title={t(`attention.${attention}`)} items={data.items} />
      )}
    </Page>
  );
};

const AllFigures = () => {
  const { t } = useTranslation('legal');
  const search = usePageSearch();
  const go = useGo();
  const jurisdiction = JURISDICTIONS.find((each) => each === search['jurisdiction']) ?? 'federal';
  const { data, error, refetch } = useParameters({ jurisdiction });
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageWaiting />;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <PageButton
            to="/holidays"
            variant="default"
            leftSection={<IconCalendarOff size={18} aria-hidden />}
          >
            {t('holiday.title')}
          </PageButton>
          <Can permission="legalParameter.propose">
            <ProposeFigure jurisdiction={jurisdiction} />
          </Can>
        </>
      }
    >
      <Toolbar>
        <WhoseLaw
          value={jurisdiction}
          onChange={(value) => go('/legal-parameters', { jurisdiction: value }, { replace: true })}
        />
      </Toolbar>
      <Waiting
        title={t('standing.proposed')}
        items={data.items.filter(({ state }) => state === 'proposed')}
      />
      {GROUPS.map((group) => (
        <FigureGroup key={group} group={group} items={data.items} />
      ))}
    </Page>
  );
};
