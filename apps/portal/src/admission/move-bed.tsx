import { Alert, Select, Skeleton } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconBedOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { ProblemView } from '../shell/feedback/problem-view';
import { bind } from '../shell/fields/bind';
import { useRules } from '../shell/fields/use-rules';
import { type Admission, moveBed, useFreeBeds } from './admission.api';

type Beds = NonNullable<ReturnType<typeof useFreeBeds>['data']>['items'];

const byWard = (beds: Beds) => {
  const wards = [...new Set(beds.map(({ ward }) => ward))];
  return wards.map((ward) => ({
    group: ward,
    items: beds.filter((bed) => bed.ward === ward).map(({ id, label }) => ({ value: id, label })),
  }));
};

interface ChoiceProps {
  form: UseFormReturnType<{ bedId: string }>;
  free: ReturnType<typeof useFreeBeds>;
}

const Choice = ({ form, free }: ChoiceProps) => {
  const { t } = useTranslation('admission');
  if (free.error) return <ProblemView error={free.error} onRetry={() => void free.refetch()} />;
  if (!free.data) return <Skeleton height={64} />;
  if (free.data.items.length === 0) {
    return (
      <Alert color="ochre" icon={<IconBedOff aria-hidden />} title={t('move.noBed')}>
        {t('move.noBedText')}
      </Alert>
    );
  }
  return (
    <Select
      label={t('move.to')}
      data={byWard(free.data.items)}
      searchable
      withAsterisk
      checkIconPosition="right"
      styles={{ groupLabel: { fontSize: 14 } }}
      {...bind(form, 'bedId')}
    />
  );
};

/** Only beds that could take this person are offered: free, in service, in a ward for their sex. */
export const MoveBed = ({ record, opened, onClose }: ActionFormProps<Admission>) => {
  const { t } = useTranslation('admission');
  const rules = useRules();
  const free = useFreeBeds(record.centre.id, record.person?.sex, opened);
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('move.title')}
      lead={record.bed ? t('move.from', { bed: record.bed }) : t('move.none')}
      submitLabel={t('move.open')}
      doneMessage={t('move.done')}
      initialValues={{ bedId: '' }}
      validate={{ bedId: rules.required }}
      send={({ bedId }, key) => moveBed(record.id, { bedId, version: record.version }, key)}
      refreshes={[['admission'], ['bed']]}
    >
      {(form) => <Choice form={form} free={free} />}
    </ActionDialog>
  );
};
