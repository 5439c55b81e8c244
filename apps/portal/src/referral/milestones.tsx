import { admissionKindOf, isVoluntary, referralMachine } from '@najat/domain';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DayText } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { type MarkedMilestone, markMilestones } from './milestone-marks';
import classes from './milestones.module.css';
import type { ReferralView } from './referral.api';

const isSettled = ({ state }: ReferralView): boolean =>
  referralMachine.settled.some((settled) => settled === state);

/** The steps this file goes through: a voluntary file waits for no court. */
const stepsOf = ({ milestones, legalBasis }: ReferralView): ReferralView['milestones'] =>
  milestones.filter(({ step }) => step !== 'decision' || !isVoluntary(legalBasis));

/** Where the person stands on the way from the order to the day they leave. */
export const Milestones = ({ referral }: { referral: ReferralView }) => {
  const { t } = useTranslation('referral');
  const isClinic = admissionKindOf(referral.legalBasis) === 'clinic';
  return (
    <ol className={classes.steps} aria-label={t('milestone.title')}>
      {markMilestones(stepsOf(referral), isSettled(referral)).map((milestone) => {
        const { step, standing } = milestone;
        return (
          <li
            key={step}
            className={classes.step}
            data-standing={standing}
            {...(standing === 'next' ? { 'aria-current': 'step' as const } : {})}
          >
            <span className={classes.mark}>
              {standing === 'done' && <IconCheck size={16} stroke={3} aria-hidden />}
            </span>
            <span className={classes.words}>
              <span className={classes.name}>
                {t(step === 'bed_reserved' && isClinic ? 'milestone.accepted' : `milestone.${step}`)}
              </span>
              <span className={classes.day}>
                <When milestone={milestone} />
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
};

const When = ({ milestone: { on, due, standing } }: { milestone: MarkedMilestone }) => {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  if (on) return <DayText value={on} />;
  if (due) return <time dateTime={due}>{t('milestone.by', { day: formats.day(due) })}</time>;
  return standing === 'done' ? null : t(`milestone.${standing}`);
};
