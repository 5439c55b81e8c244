import type { Schema } from '@najat/contract';
import { IconInfoCircle, IconTestPipe } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CaseFrame } from '../shell/case/case-frame';
import { CaseProblem } from '../shell/case/case-problem';
import { useAdmission } from '../shell/case/use-admission';
import { EmptyState } from '../shell/feedback/empty-state';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { useFormats } from '../shell/formats/use-formats';
import { usePageParam } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { type DrugTests, useDrugTests } from './drug-test.api';
import { DrugTestLines } from './drug-test-list';
import classes from './drug-test.module.css';
import { RecordTest } from './record-test';

const WhatItDoes = () => {
  const { t } = useTranslation('drug-test');
  return (
    <div className={classes.about}>
      <IconInfoCircle size={22} stroke={1.7} aria-hidden />
      <div>
        <strong>{t('about.title')}</strong>
        <div>{t('about.text')}</div>
      </div>
    </div>
  );
};

const Body = ({ admission, list }: { admission: Schema<'AdmissionView'>; list: DrugTests }) => {
  const { t } = useTranslation('drug-test');
  const formats = useFormats();
  const { items, actions } = list;
  const records = actions.includes('record');
  return (
    <Section
      title={t('title')}
      aside={items.length > 0 && t('count', { count: items.length, shown: formats.number(items.length) })}
      actions={records && <RecordTest admission={admission} />}
      flush
    >
      <WhatItDoes />
      {items.length > 0 ? (
        <DrugTestLines items={items} />
      ) : (
        <EmptyState icon={IconTestPipe} title={t('none')} text={t(records ? 'noneText' : 'noneRead')} />
      )}
    </Section>
  );
};

/** The drug tests of one stay: of the clinical compartment, so a page that is opened on purpose and said to be read. */
export default function DrugTestListPage() {
  const id = usePageParam('id');
  const admission = useAdmission(id);
  const tests = useDrugTests(id);
  const failed = [admission, tests].find(({ error, data }) => error && !data);
  if (failed) return <CaseProblem error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!admission.data || !tests.data) return <PageWaiting />;
  return (
    <CaseFrame admission={admission.data} tab="drugTest">
      <Body admission={admission.data} list={tests.data} />
    </CaseFrame>
  );
}
