import { Stack, Text, ThemeIcon } from '@mantine/core';
import { IconInbox, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  text?: string;
  icon?: TablerIcon;
  /** What to do next, when there is something. */
  action?: ReactNode;
}

export const EmptyState = ({ title, text, icon: Icon = IconInbox, action }: EmptyStateProps) => (
  <Stack align="center" gap={8} py={48} px="md" ta="center">
    <ThemeIcon size={56} radius="xl" variant="light">
      <Icon size={28} stroke={1.6} aria-hidden />
    </ThemeIcon>
    <Text fw={600} size="lg" mt={8}>
      {title}
    </Text>
    {text && (
      <Text c="dimmed" maw={440}>
        {text}
      </Text>
    )}
    {action}
  </Stack>
);
