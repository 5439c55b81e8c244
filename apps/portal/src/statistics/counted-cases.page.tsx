import { Text } from '@mantine/core';
import { isOfDays, type Measure } from '@najat/domain';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../shell/can';
import { DayText, Identifier } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { PageButton, type SearchText } from '../shell/layout/page-link';
import { ListPage } from '../shell/list/list-page';
import type { Column } from '../shell/list/list-spec';
import { type CountFilter, FILTERS, readMeasure, withinGroup } from './count-query';
import { useGroupWords } from './group-words';
import { type CountedCase, loadCases } from './statistics.api';
import classes from './statistics.module.css';
import { useCountSearch } from './use-count-search';

const useColumns = (measure: Measure, oneCentre: boolean): Column<CountedCase>[] => {
  const { t } = useTranslation('statistics');
  const say = useWord();
  const placeName = usePlaceName();
  const formats = useFormats();
  const columns: (Column<CountedCase> | false)[] = [
    { id: 'case', label: t('cases.case'), cell: (row) => <Identifier value={row.caseNumber} /> },
    !oneCentre && { id: 'centre', label: t('filter.centreId'), cell: (row) => placeName(row.centre) },
    { id: 'basis', label: t('filter.legalBasis'), cell: (row) => say(`shell:legalBasis.${row.legalBasis}`) },
    { id: 'day', label: t(`cases.day.${measure}`), cell: (row) => <DayText value={row.day} /> },
    isOfDays(measure) && {
      id: 'days',
      label: t('cases.days'),
      cell: (row) => formats.number(row.days ?? 0),
    },
    measure !== 'in_residence' && {
      id: 'outcome',
      label: t('filter.outcome'),
      cell: (row) => t(`outcome.${row.outcome ?? 'none'}`),
    },
  ];
  return columns.filter((column) => column !== false);
};

/** The case itself, as far as the reader may open it: the order while that is all there is, else the stay. */
const useRowTo = (measure: Measure): ((row: CountedCase) => string) | undefined => {
  const maySeeOrders = useCan('referral.read');
  const maySeeStays = useCan('admission.read');
  if (!maySeeOrders && !maySeeStays) return undefined;
  return ({ referralId, admissionId }) => {
    const isStay = maySeeStays && admissionId !== null && (measure !== 'referred' || !maySeeOrders);
    return isStay ? `/admissions/${admissionId}` : `/referrals/${referralId}`;
  };
};

const Criteria = ({ measure, filter }: { measure: Measure; filter: CountFilter }) => {
  const { t } = useTranslation('statistics');
  const words = useGroupWords();
  const formats = useFormats();
  const set = FILTERS.flatMap((name) => (filter[name] ? [{ name, value: filter[name] }] : []));
  const days = { from: formats.day(filter.from), to: formats.day(filter.to) };
  return (
    <div className={classes.criteria}>
      <Text>{t(`definition.${measure}`, days)}</Text>
      {set.length > 0 && (
        <dl className={classes.chosen}>
          {set.map(({ name, value }) => (
            <div key={name}>
              <dt>{t(`filter.${name}`)}</dt>
              <dd>{words.filterValue(name, value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
};

const backSearch = ({ measure: _measure, at: _at, ...search }: SearchText): SearchText => search;

/** The cases behind one figure: as many as the figure says, found by the same definition. */
export default function CountedCasesPage() {
  const { t } = useTranslation('statistics');
  const { search, query, oneCentre } = useCountSearch();
  const measure = readMeasure(search['measure']);
  const filter = withinGroup(query, search['at']);
  const columns = useColumns(measure, oneCentre);
  const rowTo = useRowTo(measure);
  return (
    <ListPage
      name="statistics"
      title={t(`measure.${measure}`)}
      crumbs={[{ label: t('title'), to: '/statistics' }]}
      load={loadCases}
      fixed={{ ...filter, measure }}
      columns={columns}
      rowKey={(row) => row.admissionId ?? row.referralId}
      {...(rowTo ? { rowTo } : {})}
      empty={{ title: t('cases.empty'), text: t('cases.emptyText') }}
      actions={
        <PageButton
          to="/statistics"
          search={backSearch(search)}
          variant="default"
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
        >
          {t('cases.back')}
        </PageButton>
      }
    >
      <Criteria measure={measure} filter={filter} />
    </ListPage>
  );
}
