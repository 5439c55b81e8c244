import type { AlarmLevel } from '@najat/domain';
import {
  IconAlertTriangle,
  IconAlertTriangleFilled,
  IconBellRinging,
  IconClock,
  IconHourglassHigh,
  IconHourglassLow,
} from '@tabler/icons-react';

/** The shape of each alarm, beside its words; its colour is told by `data-alarm`. Red is kept for who is held. */
export const ALARM_ICON = {
  held: IconAlertTriangleFilled,
  attended: IconAlertTriangle,
  last: IconBellRinging,
  third: IconHourglassLow,
  second: IconHourglassHigh,
  first: IconClock,
} as const satisfies Readonly<Record<AlarmLevel, unknown>>;
