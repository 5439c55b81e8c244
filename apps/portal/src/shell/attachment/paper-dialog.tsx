import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Attachment } from './attachment.api';
import { PaperSheet } from './paper-sheet';

interface PaperDialogProps {
  attachment: Attachment;
  opened: boolean;
  onClose: () => void;
}

export const PaperDialog = ({ attachment, opened, onClose }: PaperDialogProps) => {
  const { t } = useTranslation('attachment');
  const { t: say } = useTranslation();
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(`kind.${attachment.kind}`)}
      size="xl"
      fullScreen={isPhone}
      keepMounted={false}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <PaperSheet attachment={attachment} />
    </Modal>
  );
};
