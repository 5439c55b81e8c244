import { createLink, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';

const AnchorBase = (props: AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>) => (
  <Anchor {...props} />
);
const ButtonBase = (props: ButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>) => (
  <Button component="a" {...props} />
);

/** A link to a page of the portal: `<PageLink to="/referrals/$id" params={{ id }}>`. */
export const PageLink = createLink(AnchorBase);

/** The same, looking like a button; for the one thing to do next. */
export const PageButton = createLink(ButtonBase);

export type SearchText = Record<string, string>;

/** What stands behind `?` in the address, as plain text values. */
export const usePageSearch = (): SearchText => useSearch({ strict: false });

/** A part of the address, such as the id in `/referrals/$id`. */
export const usePageParam = (name: string): string => {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  return params[name] ?? '';
};

/** Goes to a page: `go('/referrals/' + id)` or `go('/referrals', { state: 'submitted' })`. */
export const useGo = (): ((path: string, search?: SearchText, options?: { replace?: boolean }) => void) => {
  const navigate = useNavigate();
  return (path, search = {}, options = {}) =>
    void navigate({ to: path, search, replace: options.replace ?? false });
};
