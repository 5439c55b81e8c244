import { useTranslation } from 'react-i18next';
import { toastDone } from '../feedback/toast';
import { Page } from '../layout/page';
import { PasswordForm } from './password-form';

/** Changed because somebody wants to, or thinks that others know it; nobody has to from time to time. */
export default function OwnPasswordPage() {
  const { t } = useTranslation('session');
  return (
    <Page title={t('ownPassword.title')} lead={t('ownPassword.lead')} width="form">
      <PasswordForm currentLabel={t('ownPassword.current')} onDone={() => toastDone(t('ownPassword.done'))} />
    </Page>
  );
}
