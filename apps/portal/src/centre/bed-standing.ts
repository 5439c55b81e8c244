import type { BedStanding } from '@najat/domain';
import { IconBed, IconBedOff, IconCircleDashed, IconClockHour4, type TablerIcon } from '@tabler/icons-react';

export const STANDING_ICON: Record<BedStanding, TablerIcon> = {
  occupied: IconBed,
  reserved: IconClockHour4,
  free: IconCircleDashed,
  out_of_service: IconBedOff,
};
