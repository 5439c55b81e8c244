import {
  DirectionProvider,
  localStorageColorSchemeManager,
  MantineProvider,
  useDirection,
} from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { queryClient } from './http/query-client';
import { useLanguage } from './i18n/use-language';
import { type PageEntry, PagesContext } from './layout/page-entry';
import { styleNonce } from './nonce';
import { createPortalRouter } from './router';
import { type SearchSource, SearchSourcesContext } from './search/search-source';
import { SessionProvider } from './session/session-provider';
import { cssVariables, theme } from './theme';

const themeMemory = localStorageColorSchemeManager({ key: 'najat.theme' });

const DirectionFollowsLanguage = ({ children }: { children: ReactNode }) => {
  const { dir } = useLanguage();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(dir), [dir, setDirection]);
  return children;
};

interface PortalProps {
  pages: readonly PageEntry[];
  searchSources: readonly SearchSource[];
}

export const Portal = ({ pages, searchSources }: PortalProps) => {
  const [router] = useState(() => createPortalRouter(pages));
  return (
    <DirectionProvider initialDirection="rtl" detectDirection>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={themeMemory}
        defaultColorScheme="auto"
        getStyleNonce={() => styleNonce}
      >
        <DirectionFollowsLanguage>
          <Notifications position="bottom-center" />
          <QueryClientProvider client={queryClient}>
            <SessionProvider>
              <PagesContext value={pages}>
                <SearchSourcesContext value={searchSources}>
                  <RouterProvider router={router} />
                </SearchSourcesContext>
              </PagesContext>
            </SessionProvider>
          </QueryClientProvider>
        </DirectionFollowsLanguage>
      </MantineProvider>
    </DirectionProvider>
  );
};
