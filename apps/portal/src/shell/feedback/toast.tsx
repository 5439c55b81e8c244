import { notifications } from '@mantine/notifications';
import { IconCheck } from '@tabler/icons-react';
import i18next from 'i18next';

/** Says in passing that something was done. What went wrong belongs on the page, not in a toast. */
export const toastDone = (message: string): void => {
  // One at a time: on a phone a second one would lie over the buttons of the next dialog.
  notifications.clean();
  notifications.show({
    message,
    color: 'green',
    icon: <IconCheck size={18} aria-hidden />,
    withBorder: true,
    autoClose: 5000,
    closeButtonProps: { 'aria-label': i18next.t('shell:close') },
  });
};
