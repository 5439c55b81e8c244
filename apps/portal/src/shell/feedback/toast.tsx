import { notifications } from '@mantine/notifications';
import { IconCheck } from '@tabler/icons-react';

/** Says in passing that something was done. What went wrong belongs on the page, not in a toast. */
export const toastDone = (message: string): void => {
  notifications.show({
    message,
    color: 'green',
    icon: <IconCheck size={18} aria-hidden />,
    withBorder: true,
    autoClose: 5000,
  });
};
