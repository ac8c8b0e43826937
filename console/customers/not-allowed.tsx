import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../parts/empty.js';
import { Page } from '../parts/page.js';

/** In place of a page whose role one has not. */
export function NotAllowed({ title }: { readonly title: string }) {
  const { t } = useTranslation('customers');
  const { t: ofApp } = useTranslation();
  return (
    <Page title={title}>
      <Empty
        icon={Lock}
        title={t('notAllowed')}
        hint={t('notAllowedHint')}
        action={
          <Button variant="light" renderRoot={(props) => <Link to="/" {...props} />}>
            {ofApp('toStart')}
          </Button>
        }
      />
    </Page>
  );
}
