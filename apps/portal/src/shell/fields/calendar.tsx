import '@mantine/dates/styles.layer.css';
import { DatePicker, DatesProvider } from '@mantine/dates';
import dayjs from 'dayjs';
import { FIRST_DAY_OF_WEEK, MONTHS, WEEKDAYS, WEEKDAYS_SHORT, WEEKEND } from '../formats/calendar';
import { today } from '../formats/day';
import { LANGUAGES } from '../i18n/language';
import { useLanguage } from '../i18n/use-language';
import { useTranslation } from 'react-i18next';

for (const language of LANGUAGES) {
  const names = {
    months: [...MONTHS[language]],
    monthsShort: [...MONTHS[language]],
    weekdays: [...WEEKDAYS[language]],
  };
  const short = { weekdaysShort: [...WEEKDAYS_SHORT[language]], weekdaysMin: [...WEEKDAYS_SHORT[language]] };
  dayjs.locale(
    `najat-${language}`,
    { name: `najat-${language}`, ...names, ...short, weekStart: FIRST_DAY_OF_WEEK, ordinal: String },
    true,
  );
}

interface CalendarProps {
  value: string | null;
  onPick: (day: string) => void;
  min?: string;
  max?: string;
}

export default function Calendar({ value, onPick, min, max }: CalendarProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <DatesProvider
      settings={{ locale: `najat-${language}`, firstDayOfWeek: FIRST_DAY_OF_WEEK, weekendDays: WEEKEND }}
    >
      <DatePicker
        value={value}
        defaultDate={value ?? max ?? today()}
        highlightToday
        hideOutsideDates
        onChange={(day) => day && onPick(day)}
        size="md"
        ariaLabels={{
          previousMonth: t('day.previousMonth'),
          nextMonth: t('day.nextMonth'),
          previousYear: t('day.previousYear'),
          nextYear: t('day.nextYear'),
          previousDecade: t('day.previousDecade'),
          nextDecade: t('day.nextDecade'),
        }}
        {...(min ? { minDate: min } : {})}
        {...(max ? { maxDate: max } : {})}
      />
    </DatesProvider>
  );
}
