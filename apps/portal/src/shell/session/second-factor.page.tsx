import { Button, Modal, PasswordInput, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../action/action-dialog';
import { CaseProblem } from '../case/case-problem';
import { PageWaiting } from '../feedback/page-waiting';
import { toastDone } from '../feedback/toast';
import { bind } from '../fields/bind';
import { useRules } from '../fields/use-rules';
import { InstantText } from '../formats/text';
import { useFormats } from '../formats/use-formats';
import { queryClient } from '../http/query-client';
import { Page } from '../layout/page';
import { Section } from '../layout/section';
import { FactList } from '../record/fact-list';
import { StatusBadge } from '../record/status-badge';
import { CodeField } from './code-field';
import { Enrolment } from './enrolment';
import { RecoveryCodes } from './recovery-codes';
import { endSecondFactor, REFRESHES, renewRecoveryCodes, useSecondFactor } from './second-factor.api';

type Proof = { currentPassword: string; code: string };
const NOTHING: Proof = { currentPassword: '', code: '' };

const useProofRules = () => {
  const { required } = useRules();
  return { currentPassword: required, code: required };
};

const ProofFields = ({ form }: { form: UseFormReturnType<Proof> }) => {
  const { t } = useTranslation('session');
  return (
    <>
      <PasswordInput
        label={t('password.label')}
        autoComplete="current-password"
        dir="ltr"
        visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
        {...bind(form, 'currentPassword')}
      />
      <CodeField description={t('twoStep.orRecovery')} {...bind(form, 'code')} />
    </>
  );
};

const Renew = () => {
  const { t } = useTranslation('session');
  const rules = useProofRules();
  const [isOpen, setOpen] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('renew.action')}
      </Button>
      <ActionDialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('renew.action')}
        lead={t('renew.lead')}
        submitLabel={t('renew.action')}
        doneMessage={t('renew.done')}
        initialValues={NOTHING}
        validate={rules}
        send={renewRecoveryCodes}
        refreshes={REFRESHES}
        onDone={(answer) => setCodes(answer.codes)}
      >
        {(form) => <ProofFields form={form} />}
      </ActionDialog>
      <Modal
        opened={codes !== null}
        onClose={() => setCodes(null)}
        title={t('recovery.title')}
        size="lg"
        withCloseButton={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
      >
        {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}
      </Modal>
    </>
  );
};

const TurnOff = () => {
  const { t } = useTranslation('session');
  const rules = useProofRules();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('turnOff.action')}
      </Button>
      <ActionDialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('turnOff.action')}
        lead={t('turnOff.lead')}
        submitLabel={t('turnOff.action')}
        doneMessage={t('turnOff.done')}
        initialValues={NOTHING}
        validate={rules}
        send={endSecondFactor}
        refreshes={REFRESHES}
      >
        {(form) => <ProofFields form={form} />}
      </ActionDialog>
    </>
  );
};

const Off = () => {
  const { t } = useTranslation('session');
  const [isBegun, setBegun] = useState(false);
  const done = (): void => {
    toastDone(t('twoStep.done'));
    void queryClient.invalidateQueries({ queryKey: REFRESHES[0] });
  };
  return (
    <Section title={t('twoStep.status')} aside={<StatusBadge tone="stopped" label={t('twoStep.off')} />}>
      {isBegun ? (
        <Enrolment onDone={done} />
      ) : (
        <Button onClick={() => setBegun(true)}>{t('twoStep.turnOn')}</Button>
      )}
    </Section>
  );
};

type State = NonNullable<ReturnType<typeof useSecondFactor>['data']>;

const On = ({ state }: { state: State }) => {
  const { t } = useTranslation('session');
  const formats = useFormats();
  return (
    <Section
      title={t('twoStep.status')}
      aside={<StatusBadge tone="active" label={t('twoStep.on')} />}
      actions={
        <>
          <Renew />
          {!state.required && <TurnOff />}
        </>
      }
    >
      <FactList
        facts={[
          { label: t('twoStep.since'), value: <InstantText value={state.confirmedAt} /> },
          { label: t('recovery.left'), value: formats.number(state.recoveryCodesLeft) },
        ]}
      />
      {state.required && (
        <Text c="dimmed" mt="md">
          {t('twoStep.required')}
        </Text>
      )}
    </Section>
  );
};

/** One's own second factor: turned on, given new codes, turned off. */
export default function SecondFactorPage() {
  const { t } = useTranslation('session');
  const { data, error, refetch } = useSecondFactor();
  if (error && !data) return <CaseProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageWaiting />;
  return (
    <Page title={t('twoStep.title')} lead={t('twoStep.lead')} width="form">
      {data.confirmedAt === null ? <Off /> : <On state={data} />}
    </Page>
  );
}
