import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormValidateInput, useForm, type UseFormReturnType } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toastDone } from '../feedback/toast';
import { queryClient } from '../http/query-client';
import { useSend } from '../http/use-send';
import { FormErrorSummary } from './form-error-summary';
import { StaleNote } from './stale-note';
import { useProblemOnForm } from './use-problem-on-form';

export interface ActionDialogProps<Values extends Record<string, unknown>, Answer> {
  opened: boolean;
  onClose: () => void;
  title: string;
  lead?: ReactNode;
  /** What the button does: "Accept order". */
  submitLabel: string;
  /** Said once it is done. */
  doneMessage: string;
  initialValues: Values;
  validate?: FormValidateInput<Values>;
  /** What cannot be taken back; asked once more before it is sent. */
  irreversible?: string;
  send: (values: Values, key: string) => Promise<Answer>;
  refreshes: readonly (readonly unknown[])[];
  onDone?: (answer: Answer) => void;
  size?: string;
  children?: (form: UseFormReturnType<Values>) => ReactNode;
}

const useDialog = <Values extends Record<string, unknown>, Answer>(
  props: ActionDialogProps<Values, Answer>,
) => {
  const [isAsking, setAsking] = useState(false);
  const form = useForm<Values>({
    initialValues: props.initialValues,
    ...(props.validate ? { validate: props.validate } : {}),
  });
  const sending = useSend<Values, Answer>({
    send: props.send,
    refreshes: props.refreshes,
    onDone: (answer) => {
      form.setValues(props.initialValues);
      form.resetDirty();
      setAsking(false);
      props.onClose();
      toastDone(props.doneMessage);
      props.onDone?.(answer);
    },
  });
  useProblemOnForm(form, sending.error);
  const submit = form.onSubmit((values) => {
    if (props.irreversible && !isAsking) return setAsking(true);
    sending.mutate(values, { onError: () => setAsking(false) });
  });
  const reload = (): void => {
    sending.reset();
    for (const queryKey of props.refreshes) void queryClient.invalidateQueries({ queryKey });
  };
  return { form, sending, submit, reload, isAsking, stopAsking: () => setAsking(false) };
};

/** A form over the page for one action of one record. What was typed stays until it is sent or cleared. */
export const ActionDialog = <Values extends Record<string, unknown>, Answer>(
  props: ActionDialogProps<Values, Answer>,
) => {
  const { t } = useTranslation();
  const { form, sending, submit, reload, isAsking, stopAsking } = useDialog(props);
  const isStale = sending.error?.isStale === true && sending.error.errors.length === 0;
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 'lg'}
      keepMounted={false}
      closeOnClickOutside={!form.isDirty()}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {isStale && sending.error ? (
            <StaleNote problem={sending.error} onReload={reload} />
          ) : (
            <FormErrorSummary form={form} problem={sending.error} />
          )}
          {isAsking ? (
            <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />} title={t('action.sure')}>
              <Text>{props.irreversible}</Text>
            </Alert>
          ) : (
            <>
              {props.lead && <Text c="dimmed">{props.lead}</Text>}
              {props.children?.(form)}
            </>
          )}
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={isAsking ? stopAsking : props.onClose}>
              {t(isAsking ? 'back' : 'cancel')}
            </Button>
            <Button type="submit" loading={sending.isPending}>
              {isAsking ? t('action.yes', { action: props.submitLabel }) : props.submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
