import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../parts/empty.js';
import { Page } from '../parts/page.js';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound')}>
      <Empty
        icon={Compass}
        title={t('notFoundTitle')}
        hint={t('notFoundHint')}
        action={
          <Button variant="light" renderRoot={(props) => <Link to="/" {...props} />}>
            {t('toStart')}
          </Button>
        }
      />
    </Page>
  );
}
