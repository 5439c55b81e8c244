import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../shell/action/action-dialog';
import type { ActionFormProps } from '../shell/action/action-bar';
import { useOrderScans } from '../shell/attachment/attachment.api';
import { OrderScans } from '../shell/attachment/order-scans';
import { useCan } from '../shell/can';
import { bind } from '../shell/fields/bind';
import { DayText, Identifier, NameText } from '../shell/formats/text';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { type Answer, CheckAnswers } from '../shell/action/check-answers';
import classes from './order.module.css';
import { type ReferralView, TOUCHED, verifyReferral } from './referral.api';
import { useBirthWords } from './use-birth-words';

/** What stands on the paper, line by line, for a second pair of eyes. */
const usePaper = (referral: ReferralView): Answer[] => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const name = usePlaceName();
  const births = useBirthWords();
  const { person, court, orderNumber } = referral;
  const number = person?.nationalNumber;
  const asks = referral.entries.some((entry) => entry.number === 1 && entry.asksForTests);
  return [
    { label: t('field.name'), value: <NameText value={referral.personName} /> },
    { label: t('field.motherGiven'), value: person?.motherGiven },
    {
      label: t('field.birthDate'),
      value: person?.birthDate && births.withAge(person.birthDate, person.birthPrecision),
    },
    { label: t('field.nationalNumber'), value: number && <Identifier value={number} /> },
    { label: t('field.legalBasis'), value: say(`shell:legalBasis.${referral.legalBasis}`) },
    ...(court ? [{ label: t('field.court'), value: name(court) }] : []),
    ...(orderNumber ? [{ label: t('field.orderNumber'), value: <Identifier value={orderNumber} /> }] : []),
    {
      label: t(court ? 'field.orderedOn' : 'field.requestedOn'),
      value: <DayText value={referral.orderedOn} long />,
    },
    ...(asks ? [{ label: t('field.asksForTests'), value: t('ledger.asks') }] : []),
    { label: t('field.centre'), value: name(referral.centre) },
  ];
};

export const Verify = ({ record, opened, onClose }: ActionFormProps<ReferralView>) => {
  const { t } = useTranslation('referral');
  const paper = usePaper(record);
  const scans = useOrderScans(record.id, useCan('attachment.read') && opened);
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('verify.title')}
      lead={t('verify.lead')}
      size={scans?.length ? '80rem' : 'lg'}
      submitLabel={t('verify.submit')}
      doneMessage={t('verify.done')}
      initialValues={{ compared: false }}
      validate={{ compared: (compared) => (compared ? null : t('verify.missing')) }}
      send={(_values, key) => verifyReferral(record.id, { version: record.version }, key)}
      refreshes={TOUCHED}
    >
      {(form) => (
        <>
          <div className={classes.compare}>
            <CheckAnswers answers={paper} />
            {scans && <OrderScans scans={scans} />}
          </div>
          <Checkbox label={t('verify.compared')} {...bind(form, 'compared')} checked={form.values.compared} />
        </>
      )}
    </ActionDialog>
  );
};
