import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Nothing } from '../formats/text';
import classes from './action.module.css';

export interface Answer {
  label: string;
  value: ReactNode;
  /** Leads back to the question. */
  onChange?: () => void;
}

/** Everything that is about to be sent, in one place, each answer open to correction. */
export const CheckAnswers = ({ answers }: { answers: readonly Answer[] }) => {
  const { t } = useTranslation();
  return (
    <dl className={classes.answers}>
      {answers.map(({ label, value, onChange }) => (
        <div key={label} className={classes.answer}>
          <dt>{label}</dt>
          <dd>{value === '' || value === null || value === undefined ? <Nothing /> : value}</dd>
          {onChange && (
            <dd>
              <Button
                variant="subtle"
                size="compact-md"
                onClick={onChange}
                aria-label={t('form.changeAnswer', { label })}
              >
                {t('form.change')}
              </Button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
};
