import { Badge } from '@mantine/core';
import {
  IconAlertTriangleFilled,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleHalf2,
  IconPlayerStopFilled,
} from '@tabler/icons-react';
import classes from './record.module.css';

/** What a state means for the work: not yet, under way, done, ended otherwise, needs a look, liberty or life. */
export type Tone = 'waiting' | 'active' | 'done' | 'stopped' | 'attention' | 'danger';

const SHAPE = {
  waiting: { icon: IconCircleDashed, color: 'gray' },
  active: { icon: IconCircleHalf2, color: 'petrol' },
  done: { icon: IconCircleCheckFilled, color: 'green' },
  stopped: { icon: IconPlayerStopFilled, color: 'gray' },
  attention: { icon: IconCircle, color: 'ochre' },
  danger: { icon: IconAlertTriangleFilled, color: 'red' },
} as const;

/** A word first, then a shape, then a colour, so that none of them is needed alone. */
export const StatusBadge = ({ tone, label }: { tone: Tone; label: string }) => {
  const { icon: Icon, color } = SHAPE[tone];
  return (
    <Badge
      classNames={{ root: classes.badge, label: classes.badgeLabel }}
      data-tone={tone}
      color={color}
      variant="light"
      leftSection={<Icon size={14} aria-hidden />}
    >
      {label}
    </Badge>
  );
};
