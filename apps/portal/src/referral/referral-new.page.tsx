import { useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemOnForm } from '../shell/action/use-problem-on-form';
import { latinDigits } from '../shell/formats/digits';
import { useSend } from '../shell/http/use-send';
import { Page } from '../shell/layout/page';
import { useGo } from '../shell/layout/page-link';
import { useAccount } from '../shell/session/session';
import { OrderCheck } from './order-check';
import { focusField, OrderForm } from './order-form';
import { OrderReceipt } from './order-receipt';
import { emptyOrder, orderBody, type OrderValues, useOrderRules } from './order-values';
import { logOrder, type ReferralView, TOUCHED } from './referral.api';

type Step = { at: 'form'; focus?: string } | { at: 'check' } | { at: 'receipt'; referral: ReferralView };

const useOrderFlow = () => {
  const account = useAccount();
  const [step, setStep] = useState<Step>({ at: 'form' });
  const form = useForm<OrderValues>({ initialValues: emptyOrder(account), validate: useOrderRules() });
  const sending = useSend<OrderValues, ReferralView>({
    send: (values, key) => logOrder(orderBody(values), key),
    refreshes: TOUCHED,
    onDone: (referral) => setStep({ at: 'receipt', referral }),
  });
  useProblemOnForm(form, sending.error);
  const send = (): void =>
    sending.mutate(form.values, {
      onError: (problem) => problem.errors.length > 0 && setStep({ at: 'form' }),
    });
  const startAnew = (): void => {
    form.setValues(emptyOrder(account));
    form.clearErrors();
    sending.reset();
    setStep({ at: 'form', focus: 'person.given' });
  };
  const check = form.onSubmit(({ orderNumber }) => {
    form.setFieldValue('orderNumber', latinDigits(orderNumber).trim());
    setStep({ at: 'check' });
  });
  return { step, setStep, form, sending, send, check, startAnew };
};

/** What one person typed is not shown to the next who signs in at the same desk. */
export default function ReferralNewPage() {
  return <OrderFlow key={useAccount().id} />;
}

const OrderFlow = () => {
  const { t } = useTranslation('referral');
  const go = useGo();
  const { step, setStep, form, sending, send, check, startAnew } = useOrderFlow();
  useEffect(() => {
    if (step.at === 'form' && step.focus !== undefined) focusField(step.focus);
    else window.scrollTo({ top: 0 });
  }, [step]);
  const crumbs = [{ label: t('title'), to: '/referrals' }];
  if (step.at === 'receipt') {
    return (
      <Page key="receipt" width="form" title={t('receipt.title')} crumbs={crumbs}>
        <OrderReceipt referral={step.referral} onAnother={startAnew} />
      </Page>
    );
  }
  if (step.at === 'check') {
    return (
      <Page key="check" width="form" title={t('new.checkTitle')} lead={t('new.checkLead')} crumbs={crumbs}>
        <OrderCheck
          values={form.values}
          problem={sending.error}
          isSending={sending.isPending}
          onEdit={(focus) => setStep({ at: 'form', focus })}
          onSend={send}
        />
      </Page>
    );
  }
  return (
    <Page key="form" width="form" title={t('new.title')} lead={t('new.lead')} crumbs={crumbs}>
      <OrderForm
        form={form}
        problem={sending.error?.errors.length ? sending.error : null}
        onSubmit={check}
        onLeave={() => go('/referrals')}
      />
    </Page>
  );
};
