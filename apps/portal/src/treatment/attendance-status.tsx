import { IconCircleCheck, IconCircleX, IconClock, IconFileCheck, type TablerIcon } from '@tabler/icons-react';
import { useWord } from '../shell/i18n/words';
import classes from './attendance.module.css';
import type { Status } from './treatment.api';

export const STATUS_ICON: Record<Status, TablerIcon> = {
  present: IconCircleCheck,
  late: IconClock,
  excused: IconFileCheck,
  absent: IconCircleX,
};

export const AttendanceStatus = ({ status }: { status: Status }) => {
  const say = useWord();
  const Icon = STATUS_ICON[status];
  return (
    <span className={classes.status} data-status={status}>
      <Icon size={18} aria-hidden />
      {say(`case:attendance.${status}`)}
    </span>
  );
};
