import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconCalendarPlus, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Can } from '../shell/can';
import { ProblemNote } from '../shell/feedback/problem-view';
import { keepDay, loadHearings } from '../shell/hearing/hearing.api';
import { asProblem } from '../shell/http/problem';
import { useLanguage } from '../shell/i18n/use-language';
import { Page } from '../shell/layout/page';
import { PageButton } from '../shell/layout/page-link';
import { FilterBar } from '../shell/list/filter-bar';
import { ListPanel } from '../shell/list/list-panel';
import type { ListSpec } from '../shell/list/list-spec';
import { useList } from '../shell/list/use-list';
import type { HearingRow } from '../shell/hearing/hearing.api';
import { DayFigures } from './day-figures';
import { DaySteps } from './day-steps';
import { useColumns } from './use-columns';
import { useFilters } from './use-filters';
import { usePeriod } from './use-period';

/** The list of a day in court, or of the days that a figure of the home counts. */
export default function HearingListPage() {
  const { t } = useTranslation('hearing');
  const period = usePeriod();
  const spec: ListSpec<HearingRow> = {
    name: 'hearing',
    load: loadHearings,
    rowKey: (row) => row.id,
    rowTo: (row) => `/referrals/${row.referralId}`,
    filters: useFilters(),
    columns: useColumns(period.isSpan),
    fixed: period.query,
    empty: { title: t('empty.title'), text: t('empty.text') },
  };
  const list = useList(spec);
  const { courtId, centreId } = list.filters;
  const places = { courtId, centreId };
  const file = usePrint(period.on, places);
  return (
    <Page
      title={t('title')}
      lead={period.words}
      actions={
        <>
          {!period.isSpan && (
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} stroke={1.7} aria-hidden />}
              title={t('print.hint')}
              loading={file.isPending}
              onClick={() => file.mutate()}
            >
              {t('print.open')}
            </Button>
          )}
          <Can permission="hearing.set">
            <PageButton
              to="/hearings/new"
              search={period.isSpan ? {} : { on: period.on }}
              leftSection={<IconCalendarPlus size={18} stroke={1.8} aria-hidden />}
            >
              {t('many.open')}
            </PageButton>
          </Can>
        </>
      }
    >
      {file.error && <ProblemNote problem={asProblem(file.error)} />}
      <DaySteps period={period} />
      {!period.isSpan && <DayFigures on={period.on} places={places} />}
      <FilterBar
        filters={spec.filters ?? []}
        values={list.filters}
        onChange={list.set}
        onClear={list.clear}
      />
      <ListPanel caption={period.words} spec={spec} list={list} />
    </Page>
  );
}

const usePrint = (on: string, places: { courtId: string | undefined; centreId: string | undefined }) => {
  const { language } = useLanguage();
  return useMutation({ mutationFn: () => keepDay({ on, language, ...places }) });
};
