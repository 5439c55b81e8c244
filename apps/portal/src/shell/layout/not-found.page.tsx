import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../feedback/empty-state';
import { Page } from './page';
import { PageButton } from './page-link';

/** Also for a page that exists but is not open to this account: which of the two is nobody's business. */
export default function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} hideTitle>
      <EmptyState
        icon={IconMapQuestion}
        title={t('notFound.title')}
        text={t('notFound.text')}
        action={
          <PageButton to="/" mt="md">
            {t('notFound.home')}
          </PageButton>
        }
      />
    </Page>
  );
}
