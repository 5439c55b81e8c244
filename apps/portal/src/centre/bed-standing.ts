import { IconBed, IconBedOff, IconCircleDashed, IconClockHour4, type TablerIcon } from '@tabler/icons-react';
import type { Bed } from './centre.api';

export const STANDINGS = ['occupied', 'reserved', 'free', 'out_of_service'] as const;
export type BedStanding = (typeof STANDINGS)[number];

export const STANDING_ICON: Record<BedStanding, TablerIcon> = {
  occupied: IconBed,
  reserved: IconClockHour4,
  free: IconCircleDashed,
  out_of_service: IconBedOff,
};

/** Two facts in one word: whether the bed serves, and who has it. */
export const standingOf = ({ state, placement }: Bed): BedStanding =>
  state === 'out_of_service' ? 'out_of_service' : (placement?.kind ?? 'free');
