import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import classes from './order.module.css';

interface MoreFieldsProps {
  label: string;
  /** Something stands in them, or is wrong with them: then they are shown and stay so. */
  isInUse: boolean;
  children: ReactNode;
}

/** What few papers say: out of the way, and one key away. */
export const MoreFields = ({ label, isInUse, children }: MoreFieldsProps) => {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || isInUse;
  return (
    <>
      {!isInUse && (
        <Button
          variant="subtle"
          className={classes.more}
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          rightSection={<IconChevronDown size={18} aria-hidden className={classes.moreMark} />}
        >
          {label}
        </Button>
      )}
      <div id={id} className={classes.moreFields}>
        {isShown && children}
      </div>
    </>
  );
};
