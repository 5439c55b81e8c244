import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../action/action-dialog';
import { bind } from '../fields/bind';
import { ClockField } from '../fields/clock-field';
import { DayField } from '../fields/day-field';
import { useRules } from '../fields/use-rules';
import { useWord } from '../i18n/words';
import { DayNote } from './day-note';
import { HEARINGS_TOUCHED, setHearing } from './hearing.api';
import { hourOf } from './hearing-actions';

/** A day in court for one case. */
export const SetHearing = ({ referralId, orderedOn }: { referralId: string; orderedOn: string }) => {
  const { t } = useTranslation('hearing');
  const say = useWord();
  const rules = useRules();
  const [isOpen, { open, close }] = useDisclosure(false);
  const notBeforeOrder = (day: string) =>
    day !== '' && day < orderedOn ? say('problem:hearing_before_order') : null;
  return (
    <>
      <Button
        variant="light"
        onClick={open}
        leftSection={<IconCalendarPlus size={18} stroke={1.8} aria-hidden />}
      >
        {t('set.open')}
      </Button>
      <ActionDialog
        opened={isOpen}
        onClose={close}
        title={t('set.open')}
        lead={t('set.lead')}
        submitLabel={t('set.submit')}
        doneMessage={t('set.done')}
        initialValues={{ on: '', at: '' }}
        validate={{ on: rules.all(rules.required, rules.day, notBeforeOrder), at: rules.clock }}
        send={({ on, at }, key) => setHearing(referralId, { on, ...hourOf(at) }, key)}
        refreshes={HEARINGS_TOUCHED}
      >
        {(form) => (
          <>
            <DayField label={t('field.on')} withAsterisk min={orderedOn} {...bind(form, 'on')} />
            <DayNote day={form.values.on} />
            <ClockField label={t('field.at')} description={t('field.atHint')} {...bind(form, 'at')} />
          </>
        )}
      </ActionDialog>
    </>
  );
};
