import { DISCIPLINES } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import classes from './admission.module.css';

/** How many of the five disciplines are completed, as a figure and as five marks. */
export const PhasePips = ({ done }: { done: number }) => {
  const { t } = useTranslation('admission');
  const of = DISCIPLINES.length;
  return (
    <span className={classes.pips}>
      <span className={classes.marks} aria-hidden>
        {DISCIPLINES.map((discipline, index) => (
          <i key={discipline} data-done={index < done} />
        ))}
      </span>
      <span className="figures">{t('phasesDone', { done, of })}</span>
    </span>
  );
};
