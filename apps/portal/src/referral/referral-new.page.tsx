import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnsavedGuard } from '../shell/action/unsaved-guard';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { ProblemView } from '../shell/feedback/problem-view';
import { Page } from '../shell/layout/page';
import { useGo } from '../shell/layout/page-link';
import { useAccount } from '../shell/session/session';
import { DraftBanner } from './draft-banner';
import { OrderCheck } from './order-check';
import { focusField, OrderForm } from './order-form';
import { OrderReceipt } from './order-receipt';
import { useOrderFlow } from './use-order-flow';
import { type FoundDraft, useFoundDraft } from './use-order-draft';

/** What one person typed is not shown to the next who signs in at the same desk. */
export default function ReferralNewPage() {
  return <OrderStart key={useAccount().id} />;
}

const useCrumbs = () => {
  const { t } = useTranslation('referral');
  return [{ label: t('title'), to: '/referrals' }];
};

/** An order that was begun is taken up or given up before another is: there is room for one. */
const OrderStart = () => {
  const { t } = useTranslation('referral');
  const crumbs = useCrumbs();
  const { data, error, refetch } = useFoundDraft();
  const [taken, setTaken] = useState<{ draft: FoundDraft | null } | null>(null);
  if (taken) return <OrderEntry found={taken.draft} />;
  if (error) {
    return (
      <Page width="form" title={t('new.title')} crumbs={crumbs}>
        <ProblemView error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (data === undefined) return <PageWaiting />;
  if (data === null) return <OrderEntry found={null} />;
  return (
    <Page width="form" title={t('new.title')} crumbs={crumbs}>
      <DraftBanner
        savedAt={data.savedAt}
        onGoOn={() => setTaken({ draft: data })}
        onDiscarded={() => setTaken({ draft: null })}
      />
    </Page>
  );
};

const OrderEntry = ({ found }: { found: FoundDraft | null }) => {
  const { t } = useTranslation('referral');
  const flow = useOrderFlow(found);
  const { step } = flow;
  useEffect(() => {
    if (step.at === 'form' && step.focus !== undefined) focusField(step.focus);
    else window.scrollTo({ top: 0 });
  }, [step]);
  return (
    <>
      <UnsavedGuard isUnsaved={flow.isUnsaved} text={t('draft.unsaved')} />
      <OrderStep flow={flow} />
    </>
  );
};

const OrderStep = ({ flow }: { flow: ReturnType<typeof useOrderFlow> }) => {
  const { t } = useTranslation('referral');
  const go = useGo();
  const crumbs = useCrumbs();
  const { step, setStep, form, sending, send, check, startAnew, scans } = flow;
  const forward = (event: KeyboardEvent): void => {
    // A key held down one moment too long would send what nobody has looked at.
    if (event.repeat) return;
    if (step.at === 'form') check();
    else if (step.at === 'check') send();
  };
  useHotkeys([['mod+Enter', forward]], []);
  switch (step.at) {
    case 'receipt':
      return (
        <Page key="receipt" width="form" title={t('receipt.title')} crumbs={crumbs}>
          <OrderReceipt
            referral={step.referral}
            scans={scans}
            isScanWaiting={flow.waitingScans.length > 0}
            onSendScans={() => void flow.sendScans(step.referral)}
            onAnother={startAnew}
          />
        </Page>
      );
    case 'check':
      return (
        <Page key="check" width="form" title={t('new.checkTitle')} lead={t('new.checkLead')} crumbs={crumbs}>
          <OrderCheck
            values={form.values}
            scans={flow.waitingScans}
            problem={sending.error}
            isSending={sending.isPending}
            onEdit={(focus) => setStep({ at: 'form', focus })}
            onSend={send}
          />
        </Page>
      );
    case 'form':
      return (
        <Page key="form" width="form" title={t('new.title')} lead={t('new.lead')} crumbs={crumbs}>
          <OrderForm
            form={form}
            scans={scans}
            draft={flow.draft.standing}
            problem={sending.error?.errors.length ? sending.error : null}
            onSubmit={check}
            onLeave={() => go('/referrals')}
          />
        </Page>
      );
  }
};
