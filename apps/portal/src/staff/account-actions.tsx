import type { AccountAction } from '@najat/domain';
import { IconDeviceMobileOff, IconEdit, IconKey, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps, ActionTable } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import { AccountFields, useAccountRules } from './account-fields';
import { bodyOf, valuesOf } from './account-values';
import { IssuedPassword } from './issued-password';
import {
  type AccountRecord,
  disableAccount,
  editAccount,
  enableAccount,
  type IssuedAccount,
  REFRESHES,
  resetPassword,
  resetSecondFactor,
} from './staff.api';

const EditForm = ({ record, opened, onClose }: ActionFormProps<AccountRecord>) => {
  const { t } = useTranslation('staff');
  const rules = useAccountRules();
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('edit.title')}
      lead={t('edit.lead')}
      submitLabel={t('edit.submit')}
      doneMessage={t('edit.done')}
      initialValues={valuesOf(record)}
      validate={rules}
      send={(values, key) => editAccount(record.id, { ...bodyOf(values), version: record.version }, key)}
      refreshes={REFRESHES}
    >
      {(form) => <AccountFields form={form} />}
    </ActionDialog>
  );
};

/** Anew for every version, so that the fields begin with what is recorded now. */
const Edit = (props: ActionFormProps<AccountRecord>) => <EditForm key={props.record.version} {...props} />;

const Disable = ({ record, opened, onClose }: ActionFormProps<AccountRecord>) => {
  const { t } = useTranslation('staff');
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('disable.title', { name: record.displayName })}
      lead={t('disable.text')}
      submitLabel={t('disable.submit')}
      doneMessage={t('disable.done')}
      initialValues={{}}
      send={(_, key) => disableAccount(record, key)}
      refreshes={REFRESHES}
    />
  );
};

const Enable = ({ record, opened, onClose }: ActionFormProps<AccountRecord>) => {
  const { t } = useTranslation('staff');
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('enable.title', { name: record.displayName })}
      lead={t('enable.text')}
      submitLabel={t('enable.submit')}
      doneMessage={t('enable.done')}
      initialValues={{}}
      send={(_, key) => enableAccount(record, key)}
      refreshes={REFRESHES}
    />
  );
};

const ResetPassword = ({ record, opened, onClose }: ActionFormProps<AccountRecord>) => {
  const { t } = useTranslation('staff');
  const [issued, setIssued] = useState<IssuedAccount | null>(null);
  return (
    <>
      <ActionDialog
        opened={opened}
        onClose={onClose}
        title={t('reset.title', { name: record.displayName })}
        lead={t('reset.text')}
        submitLabel={t('reset.submit')}
        doneMessage={t('reset.done')}
        initialValues={{}}
        send={(_, key) => resetPassword(record, key)}
        refreshes={REFRESHES}
        onDone={setIssued}
      />
      <IssuedPassword issued={issued} onClose={() => setIssued(null)} />
    </>
  );
};

const ResetSecondFactor = ({ record, opened, onClose }: ActionFormProps<AccountRecord>) => {
  const { t } = useTranslation('staff');
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('resetFactor.title', { name: record.displayName })}
      lead={t('resetFactor.text')}
      submitLabel={t('resetFactor.submit')}
      doneMessage={t('resetFactor.done')}
      initialValues={{}}
      send={(_, key) => resetSecondFactor(record, key)}
      refreshes={REFRESHES}
    />
  );
};

export const accountActions: ActionTable<AccountAction, AccountRecord> = {
  edit: { label: 'staff:edit.action', rank: 'main', icon: IconEdit, form: Edit },
  enable: { label: 'staff:enable.action', rank: 'main', icon: IconLockOpen, form: Enable },
  resetPassword: { label: 'staff:reset.action', icon: IconKey, form: ResetPassword },
  resetSecondFactor: {
    label: 'staff:resetFactor.action',
    rank: 'more',
    icon: IconDeviceMobileOff,
    form: ResetSecondFactor,
  },
  disable: { label: 'staff:disable.action', icon: IconLock, form: Disable },
};
