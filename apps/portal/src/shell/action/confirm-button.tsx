import { Button, type ButtonProps, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ConfirmButtonProps extends ButtonProps {
  /** The question, answered by the words on the button: "Disable this account?" – "Disable account". */
  question: string;
  text?: ReactNode;
  label: string;
  onConfirm: () => void;
}

/** A button that asks once before it acts. */
export const ConfirmButton = ({ question, text, label, onConfirm, ...button }: ConfirmButtonProps) => {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const confirm = (): void => {
    close();
    onConfirm();
  };
  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={question}
        centered
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack>
          {text && <Text>{text}</Text>}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button onClick={confirm} data-autofocus>
              {label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
};
