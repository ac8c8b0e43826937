import { Button, Group } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const PAGES = [
  { to: '/instances', title: 'instances' },
  { to: '/incidents', title: 'incidents' },
  { to: '/batches', title: 'batches' },
] as const;

/** From one list of the area to the others. */
export function OperationsNav() {
  const { t } = useTranslation('operations');
  const { pathname } = useLocation();
  return (
    <Group component="nav" gap={4} mb="md" aria-label={t('pages')}>
      {PAGES.map(({ to, title }) => (
        <Button
          key={to}
          size="compact-md"
          variant={pathname === to ? 'filled' : 'default'}
          aria-current={pathname === to ? 'page' : undefined}
          renderRoot={(props) => <Link to={to} {...props} />}
        >
          {t(title)}
        </Button>
      ))}
    </Group>
  );
}
