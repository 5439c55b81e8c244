import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Paper } from './attachment.api';
import { PaperSheet } from './paper-sheet';

interface PaperDialogProps {
  paper: Paper;
  opened: boolean;
  onClose: () => void;
}

export const PaperDialog = ({ paper, opened, onClose }: PaperDialogProps) => {
  const { t } = useTranslation();
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={paper.name}
      size="xl"
      fullScreen={isPhone}
      keepMounted={false}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <PaperSheet paper={paper} />
    </Modal>
  );
};
