import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './shell/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { pages, searchSources } from './routes';
import { startI18n } from './shell/i18n/i18n';
import { keptLanguage } from './shell/i18n/language';
import { Portal } from './shell/portal';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await startI18n(keptLanguage());
createRoot(root).render(
  <StrictMode>
    <Portal pages={pages} searchSources={searchSources} />
  </StrictMode>,
);
