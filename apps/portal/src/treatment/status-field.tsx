import { Input, SegmentedControl } from '@mantine/core';
import { ATTENDANCE } from '@najat/domain';
import { useId } from 'react';
import { useWord } from '../shell/i18n/words';
import classes from './treatment.module.css';

interface StatusFieldProps {
  label: string;
  value?: string;
  onChange?: (value: string) => void;
}

/** One of the four ways to have attended. */
export const StatusField = ({ label, value = '', onChange }: StatusFieldProps) => {
  const say = useWord();
  const id = useId();
  return (
    <div>
      <Input.Label id={id} component="div" display="block">
        {label}
      </Input.Label>
      <SegmentedControl
        aria-labelledby={id}
        fullWidth
        className={classes.segments ?? ''}
        value={value}
        onChange={(next) => onChange?.(next)}
        data={ATTENDANCE.map((status) => ({ value: status, label: say(`case:attendance.${status}`) }))}
      />
    </div>
  );
};
