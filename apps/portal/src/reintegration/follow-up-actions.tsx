import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type FollowUpAction, STANDINGS } from '@najat/domain';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../shell/action/action-dialog';
import type { ActionFormProps, ActionTable } from '../shell/action/action-bar';
import { bind } from '../shell/fields/bind';
import { DayField } from '../shell/fields/day-field';
import { useRules } from '../shell/fields/use-rules';
import { today } from '../shell/formats/day';
import { NameText, Phone } from '../shell/formats/text';
import { useWord } from '../shell/i18n/words';
import { type FollowUp, loseFollowUp, missFollowUp, reachFollowUp, REFRESHES } from './reintegration.api';
import classes from './reintegration.module.css';

const useContactRules = ({ dischargedOn }: FollowUp) => {
  const { t } = useTranslation('reintegration');
  const rules = useRules();
  const afterDischarge = (day: string): string | null =>
    day && day < dischargedOn ? t('contact.beforeDischarge') : null;
  return { contactedOn: rules.all(rules.required, rules.day, rules.notAfterToday, afterDischarge) };
};

const Whom = ({ followUp }: { followUp: FollowUp }) => {
  const { t } = useTranslation('reintegration');
  return (
    <>
      <NameText value={followUp.personName} />
      {' · '}
      {t('followUp.after', { count: followUp.month })}
      {followUp.phone && (
        <>
          {' · '}
          <Phone value={followUp.phone} />
        </>
      )}
    </>
  );
};

interface ContactValues extends Record<string, unknown> {
  contactedOn: string;
  note: string;
}

const ContactFields = <Values extends ContactValues>(props: {
  form: UseFormReturnType<Values>;
  followUp: FollowUp;
  dayLabel: string;
}) => {
  const { t } = useTranslation('reintegration');
  return (
    <>
      <DayField
        label={props.dayLabel}
        withAsterisk
        min={props.followUp.dischargedOn}
        max={today()}
        {...bind(props.form, 'contactedOn')}
      />
      <Textarea
        label={t('contact.note')}
        autosize
        minRows={2}
        maxLength={2000}
        {...bind(props.form, 'note')}
      />
    </>
  );
};

const noted = ({ contactedOn, note }: ContactValues, version: number) => ({
  version,
  contactedOn,
  ...(note.trim() ? { note: note.trim() } : {}),
});

/** Tells the error summary where to lead: a group of radios is no field one can stand in, its first one is. */
const StandingField = (input: { value?: string; onChange?: (value: string) => void; error?: ReactNode }) => {
  const { t } = useTranslation('reintegration');
  return (
    <Radio.Group label={t('reach.standing')} description={t('reach.standingNote')} withAsterisk {...input}>
      <Stack gap={12} my="xs">
        {STANDINGS.map((standing, index) => (
          <Radio
            key={standing}
            value={standing}
            label={t(`followUp.standing.${standing}`)}
            {...(index === 0 ? { id: 'standing' } : {})}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
};

const Reach = ({ record, opened, onClose }: ActionFormProps<FollowUp>) => {
  const { t } = useTranslation('reintegration');
  const contact = useContactRules(record);
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('reach.title')}
      lead={<Whom followUp={record} />}
      submitLabel={t('reach.submit')}
      doneMessage={t('reach.done')}
      initialValues={{ contactedOn: today(), standing: '', note: '' }}
      validate={{ ...contact, standing: (chosen) => (chosen ? null : t('reach.choose')) }}
      send={({ standing, ...values }, key) =>
        reachFollowUp(
          record.id,
          { ...noted(values, record.version), standing: standing as NonNullable<FollowUp['standing']> },
          key,
        )
      }
      refreshes={REFRESHES}
    >
      {(form) => (
        <>
          <StandingField {...form.getInputProps('standing')} />
          <ContactFields form={form} followUp={record} dayLabel={t('contact.reachedOn')} />
        </>
      )}
    </ActionDialog>
  );
};

const Miss = ({ record, opened, onClose }: ActionFormProps<FollowUp>) => {
  const { t } = useTranslation('reintegration');
  const contact = useContactRules(record);
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('miss.title')}
      lead={<Whom followUp={record} />}
      submitLabel={t('miss.submit')}
      doneMessage={t('miss.done')}
      initialValues={{ contactedOn: today(), note: '' }}
      validate={contact}
      send={(values, key) => missFollowUp(record.id, noted(values, record.version), key)}
      refreshes={REFRESHES}
    >
      {(form) => <ContactFields form={form} followUp={record} dayLabel={t('contact.triedOn')} />}
    </ActionDialog>
  );
};

const Lose = ({ record, opened, onClose }: ActionFormProps<FollowUp>) => {
  const { t } = useTranslation('reintegration');
  const contact = useContactRules(record);
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('lose.title')}
      lead={<Whom followUp={record} />}
      submitLabel={t('lose.submit')}
      doneMessage={t('lose.done')}
      irreversible={t('lose.sure')}
      initialValues={{ contactedOn: today(), note: '' }}
      validate={contact}
      send={(values, key) => loseFollowUp(record.id, noted(values, record.version), key)}
      refreshes={REFRESHES}
    >
      {(form) => <ContactFields form={form} followUp={record} dayLabel={t('contact.triedOn')} />}
    </ActionDialog>
  );
};

const followUpActions: ActionTable<FollowUpAction, FollowUp> = {
  reach: { label: 'reintegration:reach.action', form: Reach },
  miss: { label: 'reintegration:miss.action', form: Miss },
  lose: { label: 'reintegration:lose.action', form: Lose },
};

/** Small buttons for a row or a step; a dialog exists only once it is asked for. */
export const FollowUpActions = ({ followUp }: { followUp: FollowUp }) => {
  const { t } = useTranslation('reintegration');
  const say = useWord();
  const [asked, setAsked] = useState<FollowUpAction | null>(null);
  const [isOpen, setOpen] = useState(false);
  const offered = (Object.keys(followUpActions) as FollowUpAction[]).filter((name) =>
    followUp.actions.includes(name),
  );
  const open = (action: FollowUpAction): void => {
    setAsked(action);
    setOpen(true);
  };
  const Form = asked && followUpActions[asked].form;
  if (offered.length === 0 && !Form) return null;
  return (
    <>
      <Group
        gap={8}
        className={`${classes.actions} no-print`}
        role="group"
        aria-label={t('followUp.actionsFor', { name: followUp.personName, month: followUp.month })}
      >
        {offered.map((name) => {
          const { label } = followUpActions[name];
          return (
            <Button key={name} variant="default" size="compact-md" h={36} onClick={() => open(name)}>
              {say(label)}
            </Button>
          );
        })}
      </Group>
      {Form && <Form record={followUp} opened={isOpen} onClose={() => setOpen(false)} />}
    </>
  );
};
