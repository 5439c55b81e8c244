import { admissionKindOf } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { DayText, Identifier, InstantText, NameText, Phone } from '../shell/formats/text';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useMaybeWord } from '../shell/i18n/words';
import { PageLink } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { type Fact, FactList } from '../shell/record/fact-list';
import type { ReferralView } from './referral.api';
import { useBirthWords } from './use-birth-words';

/** The order as it was logged, and who answers for it. */
export const OrderFacts = ({ referral }: { referral: ReferralView }) => {
  const { t } = useTranslation('referral');
  const name = usePlaceName();
  const { court, orderNumber, judge, verifiedBy, bed, expectedOn } = referral;
  const ofCourt: Fact[] = [
    { label: t('field.court'), value: court && name(court) },
    { label: t('field.orderNumber'), value: orderNumber && <Identifier value={orderNumber} /> },
    ...(judge ? [{ label: t('field.judge'), value: <NameText value={judge} /> }] : []),
  ];
  const ofBed: Fact[] =
    admissionKindOf(referral.legalBasis) === 'clinic' ? [] : [{ label: t('facts.bed'), value: bed }];
  return (
    <Section title={t(court ? 'facts.order' : 'facts.request')}>
      <FactList
        facts={[
          ...(court ? ofCourt : []),
          {
            label: t(court ? 'field.orderedOn' : 'field.requestedOn'),
            value: <DayText value={referral.orderedOn} />,
          },
          ...ofBed,
          ...(expectedOn ? [{ label: t('facts.expectedOn'), value: <DayText value={expectedOn} /> }] : []),
          { label: t('facts.loggedBy'), value: <NameText value={referral.loggedBy} /> },
          { label: t('facts.loggedAt'), value: <InstantText value={referral.loggedAt} /> },
          { label: t('facts.verifiedBy'), value: verifiedBy && <NameText value={verifiedBy} /> },
        ]}
      />
    </Section>
  );
};

export const PersonFacts = ({ person }: { person: NonNullable<ReferralView['person']> }) => {
  const { t } = useTranslation('referral');
  const births = useBirthWords();
  const { id, motherGiven, birthDate, birthPrecision, sex, nationalNumber, phone } = person;
  return (
    <Section
      title={t('facts.person')}
      actions={
        <PageLink to="/persons/$id" params={{ id }}>
          {t('facts.openPerson')}
        </PageLink>
      }
    >
      <FactList
        facts={[
          { label: t('field.motherGiven'), value: motherGiven && <NameText value={motherGiven} /> },
          { label: t('field.birthDate'), value: birthDate && births.withAge(birthDate, birthPrecision) },
          { label: t('field.sex'), value: t(`sex.${sex}`) },
          {
            label: t('field.nationalNumber'),
            value: nationalNumber && <Identifier value={nationalNumber} />,
          },
          ...(phone ? [{ label: t('field.phone'), value: <Phone value={phone} /> }] : []),
        ]}
      />
    </Section>
  );
};

/** Why a file ended before an admission, in the reason's words and the officer's own. */
export const EndNote = ({ referral }: { referral: ReferralView }) => {
  const { t } = useTranslation('referral');
  const maybe = useMaybeWord();
  const { endReason, endWords, state } = referral;
  if (!endReason) return null;
  return (
    <Section title={t(`state.${state}`)}>
      <FactList
        facts={[
          { label: t('reason.label'), value: maybe(`referral:reason.${endReason}`) ?? endReason },
          ...(endWords ? [{ label: t('reason.words'), value: endWords, wide: true }] : []),
        ]}
      />
    </Section>
  );
};
