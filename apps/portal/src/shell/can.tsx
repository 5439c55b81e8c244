import type { Permission } from '@najat/domain';
import type { ReactNode } from 'react';
import { useSession } from './session/session';

/** Whether the signed-in account's role holds a permission, or one of several. */
export const useCan = (permission: Permission | readonly Permission[]): boolean => {
  const { account } = useSession();
  const wanted = typeof permission === 'string' ? [permission] : permission;
  return wanted.some((name) => account?.permissions.includes(name));
};

interface CanProps {
  permission: Permission | readonly Permission[];
  children: ReactNode;
  otherwise?: ReactNode;
}

/** Shows its children to those who may. The server decides again; this only spares a dead end. */
export const Can = ({ permission, children, otherwise = null }: CanProps) =>
  useCan(permission) ? children : otherwise;
