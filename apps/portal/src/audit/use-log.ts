import { addDays, COMPARTMENTS, HISTORY_KINDS, ROLES } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { today } from '../shell/formats/day';
import { useWord } from '../shell/i18n/words';
import { type SearchText, useGo, usePageSearch } from '../shell/layout/page-link';
import type { FilterSpec, ListSpec } from '../shell/list/list-spec';
import { useList } from '../shell/list/use-list';
import { loadLog, type LogEntry } from './audit.api';

/** Whom or what the log is narrowed to: no field to fill in, a click on a row. */
export const SUBJECTS = ['actorId', 'referralId', 'personId'] as const;
export type Subject = (typeof SUBJECTS)[number];

const USUAL_DAYS = 7;

/** Of somebody or something in particular everything is told, of all else the last days. */
const usualPeriod = (search: SearchText): { from?: string; to?: string } => {
  if (SUBJECTS.some((name) => search[name])) return {};
  const to = search['to'] || today();
  return { from: addDays(to, 1 - USUAL_DAYS), to };
};

const useFilters = (search: SearchText): FilterSpec[] => {
  const { t } = useTranslation('audit');
  const say = useWord();
  const { from, to } = usualPeriod(search);
  return [
    {
      kind: 'segmented',
      name: 'kind',
      label: t('field.kind'),
      options: HISTORY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    { kind: 'day', name: 'from', label: t('field.from'), usual: from },
    { kind: 'day', name: 'to', label: t('field.to'), usual: to },
    {
      kind: 'select',
      name: 'role',
      label: t('field.role'),
      options: ROLES.map((value) => ({ value, label: say(`shell:role.${value}`) })),
    },
    {
      kind: 'select',
      name: 'compartment',
      label: t('field.compartment'),
      options: COMPARTMENTS.map((value) => ({ value, label: t(`compartment.${value}`) })),
    },
  ];
};

/** The log as its address describes it, and the ways to narrow it. */
export const useLog = () => {
  const { t } = useTranslation('audit');
  const search = usePageSearch();
  const go = useGo();
  const filters = useFilters(search);
  const subjects = Object.fromEntries(
    SUBJECTS.flatMap((name) => (search[name] ? [[name, search[name]]] : [])),
  ) as Partial<Record<Subject, string>>;
  const spec: ListSpec<LogEntry> = {
    name: 'audit',
    load: loadLog,
    rowKey: (row) => row.id,
    filters,
    fixed: subjects,
    empty: { title: t('empty.title'), text: t('empty.text') },
  };
  const list = useList(spec);
  const narrow = (subject: Subject, id: string): void => {
    // The period that was on the screen stays, though somebody in particular is asked about now.
    const { from = '', to = '' } = list.filters;
    go('/log', { ...search, from, to, [subject]: id });
  };
  return { spec, filters, list, subjects, narrow, widen: (subject: Subject) => list.set({ [subject]: '' }) };
};

export type Log = ReturnType<typeof useLog>;
