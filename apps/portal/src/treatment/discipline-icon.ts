import type { Discipline } from '@najat/domain';
import {
  IconApple,
  IconBarbell,
  IconMessages,
  IconStethoscope,
  IconTool,
  type TablerIcon,
} from '@tabler/icons-react';

export const DISCIPLINE_ICON: Record<Discipline, TablerIcon> = {
  psychological: IconMessages,
  nutrition: IconApple,
  medical: IconStethoscope,
  sport: IconBarbell,
  vocational: IconTool,
};
