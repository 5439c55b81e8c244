import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../feedback/problem-view';
import { http, type Query } from '../http/http';
import { keepFile } from '../http/keep-file';
import { asProblem } from '../http/problem';
import { type Crumb, Page } from '../layout/page';
import { FilterBar } from './filter-bar';
import { ListPanel, useListLead } from './list-panel';
import type { ListSpec } from './list-spec';
import { useList } from './use-list';

interface ListPageProps<Row> extends ListSpec<Row> {
  title: string;
  crumbs?: readonly Crumb[];
  /** What can be done from here, such as logging a new order. */
  actions?: ReactNode;
  /** Above the rows, such as figures. */
  children?: ReactNode;
  /** The address of the same list as a file, where the reach allows one. */
  exportPath?: string;
  exportLabel?: string;
}

const useExport = (path: string | undefined, query: Query) =>
  useMutation({ mutationFn: async () => keepFile(await http.download(path ?? '', query), 'najat.csv') });

/** A whole list page from its columns and filters. */
export const ListPage = <Row,>({
  title,
  crumbs = [],
  actions,
  children,
  exportPath,
  exportLabel,
  ...spec
}: ListPageProps<Row>) => {
  const { t } = useTranslation();
  const list = useList(spec);
  const lead = useListLead(list);
  const file = useExport(exportPath, list.query);
  const exporter = exportPath && (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      loading={file.isPending}
      onClick={() => file.mutate()}
    >
      {exportLabel ?? t('list.export')}
    </Button>
  );
  return (
    <Page
      title={title}
      lead={lead}
      crumbs={crumbs}
      actions={
        <>
          {exporter}
          {actions}
        </>
      }
    >
      {children}
      {file.error && <ProblemNote problem={asProblem(file.error)} />}
      {spec.filters && (
        <FilterBar filters={spec.filters} values={list.filters} onChange={list.set} onClear={list.clear} />
      )}
      <ListPanel caption={title} spec={spec} list={list} />
    </Page>
  );
};
