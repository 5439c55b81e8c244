import type { Schema } from '@najat/contract';
import { IconLock, IconTestPipe } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CaseFrame } from '../shell/case/case-frame';
import { CaseProblem } from '../shell/case/case-problem';
import { useAdmission } from '../shell/case/use-admission';
import { EmptyState } from '../shell/feedback/empty-state';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { useFormats } from '../shell/formats/use-formats';
import { usePageParam } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { RecordScreening } from './record-screening';
import { ScreeningLines } from './screening-list';
import { type Screenings, useScreenings } from './screening.api';
import classes from './screening.module.css';

const WhoSees = () => {
  const { t } = useTranslation('screening');
  return (
    <div className={classes.who}>
      <IconLock size={22} stroke={1.7} aria-hidden />
      <div>
        <strong>{t('who.title')}</strong>
        <div>{t('who.text')}</div>
      </div>
    </div>
  );
};

const Body = ({ admission, list }: { admission: Schema<'AdmissionView'>; list: Screenings }) => {
  const { t } = useTranslation('screening');
  const formats = useFormats();
  const { items, actions } = list;
  return (
    <Section
      title={t('title')}
      aside={items.length > 0 && t('count', { count: items.length, shown: formats.number(items.length) })}
      actions={actions.includes('record') && <RecordScreening admission={admission} />}
      flush
    >
      <WhoSees />
      {items.length > 0 ? (
        <ScreeningLines items={items} />
      ) : (
        <EmptyState icon={IconTestPipe} title={t('none')} text={t('noneText')} />
      )}
    </Section>
  );
};

/** A page of its own and no part of another: whoever comes here has meant to, and so says the record of looks. */
export default function ScreeningListPage() {
  const id = usePageParam('id');
  const admission = useAdmission(id);
  const screenings = useScreenings(id);
  const failed = [admission, screenings].find(({ error, data }) => error && !data);
  if (failed) return <CaseProblem error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!admission.data || !screenings.data) return <PageWaiting />;
  return (
    <CaseFrame admission={admission.data} tab="screening">
      <Body admission={admission.data} list={screenings.data} />
    </CaseFrame>
  );
}
