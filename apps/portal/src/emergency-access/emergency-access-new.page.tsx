import { Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemOnForm } from '../shell/action/use-problem-on-form';
import { type EmergencyAccess, OPENING_REFRESHES, useOwnAccesses } from '../shell/case/emergency.api';
import { toastDone } from '../shell/feedback/toast';
import { formatNumber } from '../shell/formats/digits';
import { useSend } from '../shell/http/use-send';
import { Page } from '../shell/layout/page';
import { useGo } from '../shell/layout/page-link';
import { useAccount } from '../shell/session/session';
import { openInEmergency } from './emergency-access.api';
import classes from './emergency-access.module.css';
import { OpeningCheck } from './opening-check';
import { OpeningForm } from './opening-form';
import { NO_OPENING, openingBody, type OpeningValues, useOpeningRules } from './opening-values';
import { OwnAccesses } from './own-accesses';

const useOpening = () => {
  const { t } = useTranslation('emergency-access');
  const go = useGo();
  const [isChecking, setChecking] = useState(false);
  const form = useForm<OpeningValues>({ initialValues: NO_OPENING, validate: useOpeningRules() });
  const sending = useSend<OpeningValues, EmergencyAccess>({
    send: (values, key) => openInEmergency(openingBody(values), key),
    refreshes: OPENING_REFRESHES,
    onDone: ({ referralId }) => {
      toastDone(t('new.done'));
      go(`/referrals/${referralId ?? ''}`);
    },
  });
  useProblemOnForm(form, sending.error);
  useEffect(() => window.scrollTo({ top: 0 }), [isChecking]);
  const send = (): void =>
    sending.mutate(form.values, { onError: ({ errors }) => errors.length > 0 && setChecking(false) });
  return { form, sending, send, isChecking, setChecking, check: form.onSubmit(() => setChecking(true)) };
};

/** What one person typed is not shown to the next who signs in at the same desk. */
export default function EmergencyAccessNewPage() {
  return <Opening key={useAccount().id} />;
}

const Opening = () => {
  const { t } = useTranslation('emergency-access');
  const { form, sending, send, isChecking, setChecking, check } = useOpening();
  if (isChecking) {
    return (
      <Page key="check" width="form" title={t('new.checkTitle')} lead={t('new.checkLead')}>
        <OpeningCheck
          values={form.values}
          problem={sending.error}
          isSending={sending.isPending}
          onBack={() => setChecking(false)}
          onSend={send}
        />
      </Page>
    );
  }
  return (
    <Page key="form" width="form" title={t('new.title')} lead={t('new.lead')}>
      <Means />
      <OpeningForm
        form={form}
        problem={sending.error?.errors.length ? sending.error : null}
        onSubmit={check}
      />
      <OwnAccesses />
    </Page>
  );
};

/** Said before anything is asked. */
const Means = () => {
  const { t } = useTranslation('emergency-access');
  const minutes = useOwnAccesses().data?.minutes;
  return (
    <section className={classes.means}>
      <Title order={2} size="h4">
        {t('new.means')}
      </Title>
      <ul>
        {minutes !== undefined && <li>{t('new.reads', { count: minutes, shown: formatNumber(minutes) })}</li>}
        <li>{t('new.told')}</li>
        <li>{t('new.recorded')}</li>
        <li>{t('new.reviewed')}</li>
      </ul>
    </section>
  );
};
