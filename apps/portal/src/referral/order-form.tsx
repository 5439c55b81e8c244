import { Button, Kbd, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useOs } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FormErrorSummary } from '../shell/action/form-error-summary';
import { PaperPicker } from '../shell/attachment/paper-picker';
import type { PaperQueue } from '../shell/attachment/use-paper-queue';
import { fieldId } from '../shell/fields/bind';
import type { Problem } from '../shell/http/problem';
import { useWord } from '../shell/i18n/words';
import { DraftWord } from './draft-banner';
import type { DraftStanding } from './draft-keeper';
import { OrderFields } from './order-fields';
import { isVoluntaryOrder, type OrderValues } from './order-values';
import classes from './order.module.css';
import { PersonFields } from './person-fields';

type Form = UseFormReturnType<OrderValues>;

interface OrderFormProps {
  form: Form;
  scans: PaperQueue;
  draft: DraftStanding;
  problem: Problem | null;
  onSubmit: ReturnType<Form['onSubmit']>;
  onLeave: () => void;
}

/** The order as it is read off the paper: who, then what the court decided. Twelve fields, the scan among them. */
export const OrderForm = ({ form, scans, draft, problem, onSubmit, onLeave }: OrderFormProps) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const isVoluntary = isVoluntaryOrder(form.values);
  return (
    <form onSubmit={onSubmit} noValidate autoComplete="off" className={classes.form}>
      <FormErrorSummary form={form} problem={problem} />
      <Part title={t('new.person')}>
        <PersonFields form={form} />
      </Part>
      <Part title={t('new.order')}>
        <OrderFields form={form} />
        <div className={classes.scan} id={fieldId('scan')} tabIndex={-1}>
          <PaperPicker
            queue={scans}
            label={t(isVoluntary ? 'scan.ofRequest' : 'scan.ofOrder')}
            description={t('scan.hint')}
          />
        </div>
      </Part>
      <div className={classes.foot}>
        <DraftWord standing={draft} />
        <Button variant="default" onClick={onLeave}>
          {say('shell:cancel')}
        </Button>
        <Forward type="submit">{t('new.check')}</Forward>
      </div>
    </form>
  );
};

const Part = ({ title, children }: { title: string; children: React.ReactNode }) => {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <Title order={2} size="h3" id={id} className={classes.partTitle}>
        {title}
      </Title>
      {children}
    </section>
  );
};

interface ForwardProps {
  type?: 'submit';
  loading?: boolean;
  onClick?: () => void;
  children: React.ReactNode;
}

/** The one button that leads on, and the keys that do the same from any field. */
export const Forward = ({ children, ...button }: ForwardProps) => {
  const isApple = ['macos', 'ios'].includes(useOs());
  return (
    <Button
      {...button}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      rightSection={
        <Kbd dir="ltr" size="xs" aria-hidden className={classes.keys}>
          {isApple ? '⌘ ↵' : 'Ctrl ↵'}
        </Kbd>
      }
    >
      {children}
    </Button>
  );
};

export const focusField = (path: string): void => document.getElementById(fieldId(path))?.focus();
