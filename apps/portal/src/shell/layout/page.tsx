import { Breadcrumbs, Container, Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './page.module.css';
import { PageLink } from './page-link';

export interface Crumb {
  label: string;
  to: string;
}

interface PageProps {
  title: string;
  /** One line under the title. */
  lead?: ReactNode;
  /** The pages above this one, nearest last. */
  crumbs?: readonly Crumb[];
  /** The main actions of the page, at its top end. */
  actions?: ReactNode;
  /** `form` keeps lines short enough to read while filling in. */
  width?: 'full' | 'form';
  /** Where the person's name heads the page, the title is only spoken and shown in the tab. */
  hideTitle?: boolean;
  children: ReactNode;
}

const WIDTHS = { full: 1360, form: 760 } as const;

const Crumbs = ({ crumbs, apart }: { crumbs: readonly Crumb[]; apart: boolean }) => {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('breadcrumbs')} className="no-print">
      <Breadcrumbs
        separator={<IconChevronRight size={16} aria-hidden className={classes.chevron} />}
        mb={apart ? 12 : 4}
      >
        {crumbs.map(({ label, to }) => (
          <PageLink key={to} to={to} size="sm">
            {label}
          </PageLink>
        ))}
      </Breadcrumbs>
    </nav>
  );
};

export const Page = ({
  title,
  lead,
  crumbs = [],
  actions,
  width = 'full',
  hideTitle = false,
  children,
}: PageProps) => {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(`${title} · ${t('product')}`);
  // A screen reader hears where it has arrived, as after a full page load.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Container size={WIDTHS[width]} className={classes.page}>
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} apart={hideTitle} />}
      <Group
        justify="space-between"
        align="flex-start"
        gap="md"
        {...(hideTitle && !actions ? {} : { className: classes.heading })}
      >
        <div className={classes.titles}>
          <Title order={1} ref={heading} tabIndex={-1} className={hideTitle ? classes.hidden : classes.title}>
            {title}
          </Title>
          {lead && <Text c="dimmed">{lead}</Text>}
        </div>
        {actions && (
          <Group gap="xs" className="no-print">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </Container>
  );
};
