import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useProblemOnForm } from '../shell/action/use-problem-on-form';
import { isHopeless, usePaperQueue } from '../shell/attachment/use-paper-queue';
import { latinDigits } from '../shell/formats/digits';
import { useSend } from '../shell/http/use-send';
import { useAccount } from '../shell/session/session';
import { emptyOrder, orderBody, type OrderValues, useOrderRules } from './order-values';
import { logOrder, type ReferralView, TOUCHED, useOrderForm } from './referral.api';
import { type FoundDraft, useOrderDraft } from './use-order-draft';

type Step = { at: 'form'; focus?: string } | { at: 'check' } | { at: 'receipt'; referral: ReferralView };

/** From the paper to the receipt: typed, looked at once more, logged, and then the scan sent after it. */
export const useOrderFlow = (found: FoundDraft | null) => {
  const account = useAccount();
  const [step, setStep] = useState<Step>({ at: 'form' });
  const form = useForm<OrderValues>({
    initialValues: found?.values ?? emptyOrder(account),
    validate: useOrderRules(),
  });
  const scans = usePaperQueue(useOrderForm().data?.mostBytes);
  const draft = useOrderDraft(form.values, found);
  // The order is logged before its scan is sent: no scan that fails can take it along.
  const sendScans = ({ id, entries }: ReferralView): Promise<boolean> =>
    scans.send(id, { kind: 'order', entryId: entries[0]?.id });
  const sending = useSend<OrderValues, ReferralView>({
    send: async (values, key) => {
      await draft.keeper.flush();
      return logOrder(orderBody(values), key);
    },
    refreshes: TOUCHED,
    onDone: (referral) => {
      draft.keeper.forget();
      setStep({ at: 'receipt', referral });
      void sendScans(referral);
    },
  });
  useProblemOnForm(form, sending.error);
  const send = (): void => {
    if (sending.isPending) return;
    sending.mutate(form.values, {
      onError: (problem) => problem.errors.length > 0 && setStep({ at: 'form' }),
    });
  };
  const startAnew = (): void => {
    form.setValues(emptyOrder(account));
    form.clearErrors();
    scans.clear();
    sending.reset();
    setStep({ at: 'form', focus: 'person.given' });
  };
  const check = form.onSubmit(({ orderNumber }) => {
    form.setFieldValue('orderNumber', latinDigits(orderNumber).trim());
    setStep({ at: 'check' });
  });
  const waitingScans = scans.papers.filter((paper) => paper.standing !== 'sent' && !isHopeless(paper));
  return {
    ...{ step, setStep, form, sending, send, check, startAnew, scans, sendScans, waitingScans, draft },
    isUnsaved: (): boolean => draft.keeper.isBehind || waitingScans.length > 0,
  };
};

export type OrderFlow = ReturnType<typeof useOrderFlow>;
