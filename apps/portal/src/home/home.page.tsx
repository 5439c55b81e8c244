import { useTranslation } from 'react-i18next';
import { useFormats } from '../shell/formats/use-formats';
import { today } from '../shell/formats/day';
import { Page } from '../shell/layout/page';
import { useAccount } from '../shell/session/session';
import { NavigationCards } from '../shell/layout/navigation-cards';

export default function HomePage() {
  const { t } = useTranslation('home');
  const formats = useFormats();
  const account = useAccount();
  return (
    <Page title={t('greeting', { name: account.displayName })} lead={formats.dayLong(today())}>
      <NavigationCards />
    </Page>
  );
}
