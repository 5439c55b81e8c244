import { ActionIcon, Button } from '@mantine/core';
import { isDay } from '@najat/domain';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../shell/fields/day-field';
import { today } from '../shell/formats/day';
import { useLanguage } from '../shell/i18n/use-language';
import { Toolbar } from '../shell/layout/section';
import type { Period } from './use-period';

/** From one day to the next, or to any. */
export const DaySteps = ({ period }: { period: Period }) => {
  const { t } = useTranslation('hearing');
  const { dir } = useLanguage();
  const [typed, setTyped] = useState(period.on);
  useEffect(() => setTyped(period.on), [period.on]);
  if (period.isSpan) {
    return (
      <Toolbar>
        <Button variant="default" onClick={() => period.show(today())}>
          {t('day.one')}
        </Button>
      </Toolbar>
    );
  }
  const [Back, On] =
    dir === 'rtl' ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight];
  const type = (text: string): void => {
    setTyped(text);
    if (isDay(text)) period.show(text);
  };
  return (
    <Toolbar>
      <ActionIcon variant="default" size="input-sm" onClick={period.before} aria-label={t('day.previous')}>
        <Back size={20} aria-hidden />
      </ActionIcon>
      <DayField
        label={t('day.pick')}
        value={typed}
        onChange={type}
        onBlur={() => setTyped(period.on)}
        maw={190}
        echo={false}
      />
      <ActionIcon variant="default" size="input-sm" onClick={period.after} aria-label={t('day.next')}>
        <On size={20} aria-hidden />
      </ActionIcon>
      {period.on !== today() && (
        <Button variant="subtle" onClick={() => period.show(today())}>
          {t('day.today')}
        </Button>
      )}
    </Toolbar>
  );
};
