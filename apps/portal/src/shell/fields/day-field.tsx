import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayForInput, isDay, parseDay } from '../formats/day';
import { useFormats } from '../formats/use-formats';
import { type EntryProps, useTextEntry } from './text-entry';

const Calendar = lazy(() => import('./calendar'));

export interface DayFieldProps extends EntryProps {
  /** Earliest and latest day the calendar offers. */
  min?: string;
  max?: string;
  /** Repeats the day in words below the entry; on unless room is short. */
  echo?: boolean;
}

const shown = (stored: string): string => (isDay(stored) ? dayForInput(stored) : stored);

/** A day, typed in any usual way and in any digits, or picked. Its value is an ISO day, or the text that is none. */
export const DayField = ({
  value = '',
  onChange,
  onBlur,
  min,
  max,
  placeholder,
  error,
  maw = 260,
  echo = true,
  ...rest
}: DayFieldProps) => {
  const { t } = useTranslation();
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const entry = useTextEntry(value, onChange, parseDay, shown);
  const pick = (day: string): void => {
    onChange?.(day);
    entry.settle();
    setOpen(false);
  };
  const picker = (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus withinPortal returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          onClick={() => setOpen(!isOpen)}
          aria-label={t('day.openCalendar')}
        >
          <IconCalendar size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense>
          <Calendar
            value={isDay(value) ? value : null}
            onPick={pick}
            {...(min ? { min } : {})}
            {...(max ? { max } : {})}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      {...rest}
      error={error}
      maw={maw}
      value={entry.text}
      onChange={(event) => entry.type(event.currentTarget.value)}
      onBlur={(event) => {
        entry.settle();
        onBlur?.(event);
      }}
      placeholder={placeholder ?? t('day.placeholder')}
      inputMode="numeric"
      autoComplete="off"
      rightSection={picker}
      rightSectionWidth={44}
      rightSectionPointerEvents="all"
      inputContainer={(input) => (
        <>
          {input}
          {echo && isDay(value) && !error && <DayEcho text={formats.dayLong(value)} />}
        </>
      )}
    />
  );
};

/** The day in words, so that day and month cannot be mistaken for each other. */
const DayEcho = ({ text }: { text: string }) => (
  <span style={{ display: 'block', marginBlockStart: 4, color: 'var(--mantine-color-dimmed)', fontSize: 15 }}>
    {text}
  </span>
);
