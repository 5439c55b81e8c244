import { Alert, TextInput } from '@mantine/core';
import type { LegalParameterAction } from '@najat/domain';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps, ActionTable } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { useRules } from '../shell/fields/use-rules';
import { today } from '../shell/formats/day';
import { useDaysWords, useValueWords } from './figure-words';
import { confirmParameter, type Parameter, withdrawParameter } from './legal.api';

/** A confirmed figure is reckoned with everywhere, so whatever is on the screen may have changed. */
const REFRESHES = [['legalParameter'], ['referral'], ['admission'], ['home']] as const;
const LONGEST_INSTRUMENT = 300;

const Confirm = ({ record, opened, onClose }: ActionFormProps<Parameter>) => {
  const { t } = useTranslation('legal');
  const rules = useRules();
  const valueOf = useValueWords();
  const daysOf = useDaysWords();
  const movesThePast = record.state === 'proposed' && record.effectiveFrom < today();
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('confirm.title')}
      lead={`${t(`key.${record.key}`)} · ${valueOf(record)} · ${daysOf(record)}`}
      submitLabel={t('confirm.submit')}
      doneMessage={t('confirm.done')}
      irreversible={t('confirm.sure')}
      initialValues={{ instrument: '' }}
      validate={{ instrument: rules.required }}
      send={({ instrument }, key) =>
        confirmParameter(record.id, { version: record.version, instrument: instrument.trim() }, key)
      }
      refreshes={REFRESHES}
    >
      {(form) => (
        <>
          {movesThePast && (
            <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />}>
              {t('propose.past')}
            </Alert>
          )}
          <TextInput
            label={t('confirm.instrument')}
            description={t('confirm.instrumentHint')}
            withAsterisk
            maxLength={LONGEST_INSTRUMENT}
            {...bind(form, 'instrument')}
          />
        </>
      )}
    </ActionDialog>
  );
};

const Withdraw = ({ record, opened, onClose }: ActionFormProps<Parameter>) => {
  const { t } = useTranslation('legal');
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('withdraw.title')}
      lead={t('withdraw.lead')}
      submitLabel={t('withdraw.submit')}
      doneMessage={t('withdraw.done')}
      initialValues={{}}
      send={(_values, key) => withdrawParameter(record.id, { version: record.version }, key)}
      refreshes={[['legalParameter']]}
    />
  );
};

export const parameterActions: ActionTable<LegalParameterAction, Parameter> = {
  confirm: { label: 'legal:confirm.open', rank: 'main', icon: IconCheck, form: Confirm },
  withdraw: { label: 'legal:withdraw.open', form: Withdraw },
};
