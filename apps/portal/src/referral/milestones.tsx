import { admissionKindOf, isVoluntary, referralMachine } from '@najat/domain';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DayText } from '../shell/formats/text';
import classes from './milestones.module.css';
import type { ReferralView } from './referral.api';

type Milestone = ReferralView['milestones'][number];
type Standing = 'done' | 'next' | 'ahead';

const isSettled = ({ state }: ReferralView): boolean =>
  referralMachine.settled.some((settled) => settled === state);

/** The steps this file goes through: a voluntary file waits for no court. */
const stepsOf = (referral: ReferralView): Milestone[] =>
  referral.milestones.filter(({ step }) => step !== 'decision' || !isVoluntary(referral.legalBasis));

/** Where the person stands on the way from the order to the day they leave. */
export const Milestones = ({ referral }: { referral: ReferralView }) => {
  const { t } = useTranslation('referral');
  const steps = stepsOf(referral);
  const next = isSettled(referral) ? undefined : steps.find(({ on }) => on === null)?.step;
  const isClinic = admissionKindOf(referral.legalBasis) === 'clinic';
  const standing = ({ step, on }: Milestone): Standing =>
    on !== null ? 'done' : step === next ? 'next' : 'ahead';
  return (
    <ol className={classes.steps} aria-label={t('milestone.title')}>
      {steps.map((milestone) => {
        const { step, on } = milestone;
        const now = standing(milestone);
        return (
          <li
            key={step}
            className={classes.step}
            data-standing={now}
            {...(now === 'next' ? { 'aria-current': 'step' as const } : {})}
          >
            <span className={classes.mark}>
              {now === 'done' && <IconCheck size={16} stroke={3} aria-hidden />}
            </span>
            <span className={classes.words}>
              <span className={classes.name}>
                {t(step === 'bed_reserved' && isClinic ? 'milestone.accepted' : `milestone.${step}`)}
              </span>
              <span className={classes.day}>
                {on ? <DayText value={on} /> : t(`milestone.${now === 'next' ? 'next' : 'ahead'}`)}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
};
