import { Button, CopyButton, Group, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperQueue } from '../shell/attachment/use-paper-queue';
import { DayText, Identifier, InstantText, NameText } from '../shell/formats/text';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { PageButton } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { FactList } from '../shell/record/fact-list';
import { useBedWords } from './bed-words';
import classes from './order.module.css';
import { OrderSlip } from './order-slip';
import { ReceiptScans } from './receipt-scans';
import type { ReferralView } from './referral.api';

interface OrderReceiptProps {
  referral: ReferralView;
  scans: PaperQueue;
  isScanWaiting: boolean;
  onSendScans: () => void;
  onAnother: () => void;
}

/** What the clerk writes on the paper: the case number, to be copied, read aloud or printed. */
export const OrderReceipt = ({
  referral,
  scans,
  isScanWaiting,
  onSendScans,
  onAnother,
}: OrderReceiptProps) => {
  const { t } = useTranslation('referral');
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <div className="no-print">
        <div className={classes.form}>
          <Number caseNumber={referral.caseNumber} />
          <ReceiptScans queue={scans} isAsked={isAsked && isScanWaiting} onSend={onSendScans} />
          <Next referral={referral} />
          <ReceiptFacts referral={referral} />
          <div className={classes.foot}>
            <PageButton to="/referrals/$id" params={{ id: referral.id }} variant="default">
              {t('receipt.open')}
            </PageButton>
            <Button
              // The scan of one order is not taken along to the next.
              onClick={() => (isScanWaiting ? setAsked(true) : onAnother())}
              leftSection={<IconPlus size={18} aria-hidden />}
            >
              {t('receipt.another')}
            </Button>
          </div>
        </div>
      </div>
      <OrderSlip referral={referral} />
    </>
  );
};

const Number = ({ caseNumber }: { caseNumber: string }) => {
  const { t } = useTranslation('referral');
  return (
    <div className={classes.receiptHead} role="status">
      <Text>{t('receipt.number')}</Text>
      <div className={classes.number}>
        <Identifier value={caseNumber} />
      </div>
      <Group gap="xs">
        <CopyButton value={caseNumber}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
            >
              {t(copied ? 'receipt.copied' : 'receipt.copy')}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          onClick={() => window.print()}
          leftSection={<IconPrinter size={18} aria-hidden />}
        >
          {t('receipt.print')}
        </Button>
      </Group>
    </div>
  );
};

const Next = ({ referral }: { referral: ReferralView }) => {
  const { t } = useTranslation('referral');
  const bed = useBedWords(referral);
  return (
    <Section title={t('receipt.nextTitle')}>
      <Text fw={600}>{bed}</Text>
      <Text>{t('receipt.next')}</Text>
    </Section>
  );
};

const ReceiptFacts = ({ referral }: { referral: ReferralView }) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const name = usePlaceName();
  return (
    <Section title={t('receipt.logged')}>
      <FactList
        facts={[
          { label: t('field.name'), value: <NameText value={referral.personName} /> },
          { label: t('field.legalBasis'), value: say(`shell:legalBasis.${referral.legalBasis}`) },
          { label: t('field.centre'), value: name(referral.centre) },
          ...(referral.court ? [{ label: t('field.court'), value: name(referral.court) }] : []),
          ...(referral.orderNumber
            ? [{ label: t('field.orderNumber'), value: <Identifier value={referral.orderNumber} /> }]
            : []),
          {
            label: t(referral.court ? 'field.orderedOn' : 'field.requestedOn'),
            value: <DayText value={referral.orderedOn} />,
          },
          ...(referral.judge
            ? [{ label: t('field.judge'), value: <NameText value={referral.judge} /> }]
            : []),
          { label: t('receipt.by'), value: <NameText value={referral.loggedBy} /> },
          { label: t('receipt.at'), value: <InstantText value={referral.loggedAt} /> },
        ]}
      />
    </Section>
  );
};
