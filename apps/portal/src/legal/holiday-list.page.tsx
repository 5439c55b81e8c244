import { Button, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { JURISDICTIONS, type Jurisdiction } from '@najat/domain';
import { IconCalendarOff, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../shell/action/action-dialog';
import { Can } from '../shell/can';
import { EmptyState } from '../shell/feedback/empty-state';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { ProblemView } from '../shell/feedback/problem-view';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { useRules } from '../shell/fields/use-rules';
import { today } from '../shell/formats/day';
import { DayText } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import { Page } from '../shell/layout/page';
import { useGo, usePageSearch } from '../shell/layout/page-link';
import { Section, Toolbar } from '../shell/layout/section';
import { addHoliday, type Holiday, removeHoliday, useHolidays } from './legal.api';
import classes from './legal.module.css';

/** A name in each language, written as that language is. */
const NAMES = [
  ['nameAr', 'rtl'],
  ['nameCkb', 'rtl'],
  ['nameEn', 'ltr'],
] as const;
const BOTH = 'both';
const REFRESHES = [['holiday']] as const;

/** Last year, this one and the two to come: further ahead no holiday is announced. */
const yearsAround = (): string[] => {
  const year = Number(today().slice(0, 4));
  return [-1, 0, 1, 2].map((offset) => String(year + offset));
};

/** The days on which offices are closed, year by year. */
export default function HolidayListPage() {
  const { t } = useTranslation('legal');
  const search = usePageSearch();
  const go = useGo();
  const years = yearsAround();
  const year = years.find((each) => each === search['year']) ?? today().slice(0, 4);
  return (
    <Page
      title={t('holiday.title')}
      lead={t('holiday.lead')}
      crumbs={[{ label: t('title'), to: '/legal-parameters' }]}
      actions={
        <Can permission="holiday.edit">
          <AddHoliday onAdded={(day) => go('/holidays', { year: day.slice(0, 4) }, { replace: true })} />
        </Can>
      }
    >
      <Toolbar>
        <Select
          label={t('holiday.year')}
          data={years}
          value={year}
          allowDeselect={false}
          w={140}
          onChange={(next) => go('/holidays', { year: next ?? year }, { replace: true })}
        />
      </Toolbar>
      <Days year={year} />
    </Page>
  );
}

const Days = ({ year }: { year: string }) => {
  const { t } = useTranslation('legal');
  const formats = useFormats();
  const { data, error, refetch } = useHolidays(year);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageWaiting />;
  const { items } = data;
  return (
    <Section
      title={year}
      aside={
        items.length > 0 && t('holiday.count', { count: items.length, shown: formats.number(items.length) })
      }
      flush
    >
      {items.length === 0 ? (
        <EmptyState icon={IconCalendarOff} title={t('holiday.empty')} text={t('holiday.emptyText')} />
      ) : (
        <ul className={classes.holidays}>
          {items.map((holiday) => (
            <Line key={holiday.id} holiday={holiday} />
          ))}
        </ul>
      )}
    </Section>
  );
};

const Line = ({ holiday }: { holiday: Holiday }) => {
  const { t } = useTranslation('legal');
  const placeName = usePlaceName();
  const { day, jurisdiction, actions } = holiday;
  return (
    <li>
      <strong>
        <DayText value={day} long />
      </strong>
      <span>{placeName(holiday)}</span>
      <span className={classes.quiet}>
        {jurisdiction ? t(`jurisdictions.${jurisdiction}`) : t('holiday.both')}
      </span>
      <span>{actions.includes('remove') && <RemoveHoliday holiday={holiday} />}</span>
    </li>
  );
};

const RemoveHoliday = ({ holiday }: { holiday: Holiday }) => {
  const { t } = useTranslation('legal');
  const formats = useFormats();
  const placeName = usePlaceName();
  const [isOpen, { open, close }] = useDisclosure(false);
  const named = { name: placeName(holiday), day: formats.day(holiday.day) };
  return (
    <>
      <Button
        variant="subtle"
        size="compact-md"
        onClick={open}
        aria-label={t('holiday.removeOf', named)}
        className="no-print"
      >
        {t('holiday.remove')}
      </Button>
      <ActionDialog
        opened={isOpen}
        onClose={close}
        title={t('holiday.removeTitle')}
        lead={t('holiday.removeLead', named)}
        submitLabel={t('holiday.removeSubmit')}
        doneMessage={t('holiday.removed')}
        initialValues={{}}
        send={(_values, key) => removeHoliday(holiday.id, key)}
        refreshes={REFRESHES}
      />
    </>
  );
};

const EMPTY = { day: '', where: BOTH, nameEn: '', nameAr: '', nameCkb: '' };
type Values = typeof EMPTY;

const bodyOf = ({ where, ...names }: Values) => ({
  ...names,
  ...(where === BOTH ? {} : { jurisdiction: where as Jurisdiction }),
});

const AddHoliday = ({ onAdded }: { onAdded: (day: string) => void }) => {
  const { t } = useTranslation('legal');
  const rules = useRules();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button onClick={open} leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}>
        {t('holiday.add')}
      </Button>
      <ActionDialog
        opened={isOpen}
        onClose={close}
        title={t('holiday.add')}
        lead={t('holiday.addLead')}
        submitLabel={t('holiday.submit')}
        doneMessage={t('holiday.added')}
        initialValues={EMPTY}
        validate={{
          day: rules.all(rules.required, rules.day),
          nameEn: rules.required,
          nameAr: rules.required,
          nameCkb: rules.required,
        }}
        send={(values, key) => addHoliday(bodyOf(values), key)}
        refreshes={REFRESHES}
        onDone={({ day }) => onAdded(day)}
      >
        {(form) => (
          <>
            <DayField label={t('holiday.day')} withAsterisk min={today()} {...bind(form, 'day')} />
            <Radio.Group label={t('holiday.where')} {...bind(form, 'where')}>
              <Stack gap="xs" mt={4}>
                <Radio value={BOTH} label={t('holiday.both')} />
                {JURISDICTIONS.map((each) => (
                  <Radio key={each} value={each} label={t(`jurisdictions.${each}`)} />
                ))}
              </Stack>
            </Radio.Group>
            {NAMES.map(([field, dir]) => (
              <TextInput
                key={field}
                label={t(`holiday.${field}`)}
                withAsterisk
                maxLength={80}
                dir={dir}
                {...bind(form, field)}
              />
            ))}
          </>
        )}
      </ActionDialog>
    </>
  );
};
