import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './page.module.css';

interface SectionProps {
  title: string;
  /** A figure or a word beside the title, such as a count. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** The content brings its own padding, as tables do. */
  flush?: boolean;
  children: ReactNode;
}

export const Section = ({ title, aside, actions, flush = false, children }: SectionProps) => {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <Group gap="xs" align="baseline">
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          {aside && (
            <Text component="span" c="dimmed">
              {aside}
            </Text>
          )}
        </Group>
        {actions && (
          <Group gap="xs" className="no-print">
            {actions}
          </Group>
        )}
      </div>
      <div className={flush ? classes.flush : classes.sectionBody}>{children}</div>
    </section>
  );
};

/** Sections side by side where there is room for them. */
export const Columns = ({ children }: { children: ReactNode }) => (
  <div className={classes.columns}>{children}</div>
);

/** A row of controls above what they act on. */
export const Toolbar = ({ children }: { children: ReactNode }) => (
  <div className={`${classes.toolbar} no-print`}>{children}</div>
);
