import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from './empty.js';
import { Page } from './page.js';

/** In place of a page that one's role does not open, where a link led there. */
export function NoAccess({ title }: { readonly title: string }) {
  const { t } = useTranslation('parts');
  return (
    <Page title={title}>
      <Empty icon={Lock} title={t('noAccessTitle')} hint={t('problem.FORBIDDEN')} />
    </Page>
  );
}
