import { useTranslation } from 'react-i18next';
import { DayText, Identifier, NameText } from '../shell/formats/text';
import { dayOfInstant } from '../shell/formats/day';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { useBedWords } from './bed-words';
import type { ReferralView } from './referral.api';
import classes from './slip.module.css';

/** All that is printed: what is stapled to the paper order. Of the person it says the name and nothing more. */
export const OrderSlip = ({ referral }: { referral: ReferralView }) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const name = usePlaceName();
  const bed = useBedWords(referral);
  const { court, centre, orderNumber, caseNumber, personName, orderedOn, loggedAt } = referral;
  return (
    <div className={classes.slip}>
      <div className={classes.head}>
        <span className={classes.product}>{say('shell:product')}</span>
        <span>{name(court ?? centre)}</span>
      </div>
      <p className={classes.title}>{t('slip.title')}</p>
      <p className={classes.number}>
        <Identifier value={caseNumber} />
      </p>
      <dl className={classes.facts}>
        <Line label={t('field.name')} value={<NameText value={personName} />} />
        {orderNumber && <Line label={t('field.orderNumber')} value={<Identifier value={orderNumber} />} />}
        <Line
          label={t(court ? 'field.orderedOn' : 'field.requestedOn')}
          value={<DayText value={orderedOn} />}
        />
        <Line label={t('slip.loggedOn')} value={<DayText value={dayOfInstant(loggedAt)} />} />
        {court && <Line label={t('field.centre')} value={name(centre)} />}
      </dl>
      <p>{bed}</p>
      <p>{t('slip.next')}</p>
    </div>
  );
};

const Line = ({ label, value }: { label: string; value: React.ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);
