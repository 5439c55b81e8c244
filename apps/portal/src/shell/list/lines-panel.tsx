import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../feedback/empty-state';
import { ProblemView } from '../feedback/problem-view';
import { useFormats } from '../formats/use-formats';
import { Section } from '../layout/section';
import lines from './lines.module.css';

interface LinesPanelProps<Row> {
  title: string;
  /** Absent as long as they are not known. */
  items: readonly Row[] | undefined;
  error: unknown;
  onRetry: () => void;
  actions?: ReactNode;
  empty: { icon: TablerIcon; title: string; text: string };
  /** Of a list whose lines stand in another way. */
  className?: string | undefined;
  line: (row: Row) => ReactNode;
}

/** What belongs to a case, in a section of its page: few enough to be shown whole, each on a line. */
export const LinesPanel = <Row,>({ title, items, error, onRetry, line, ...rest }: LinesPanelProps<Row>) => {
  const formats = useFormats();
  if (!items) {
    return error ? (
      <Section title={title}>
        <ProblemView error={error} onRetry={onRetry} />
      </Section>
    ) : null;
  }
  const { actions, empty, className = lines.lines } = rest;
  return (
    <Section title={title} aside={items.length > 0 && formats.number(items.length)} actions={actions} flush>
      {items.length > 0 ? <ul className={className}>{items.map(line)}</ul> : <EmptyState {...empty} />}
    </Section>
  );
};
