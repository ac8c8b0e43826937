import { NavLink, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useVisibleAreas } from './use-visible-areas.js';

/** The areas at the left. */
export function Navigation({ onNavigate }: { readonly onNavigate: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack component="nav" gap={4} aria-label={t('mainNavigation')}>
      {useVisibleAreas().map(({ id, link, icon: Icon, title }) => (
        <Link key={id} {...link} activeOptions={{ exact: id === 'home' }} className="baton-nav" onClick={onNavigate}>
          {({ isActive }) => (
            <NavLink
              component="span"
              label={title}
              active={isActive}
              leftSection={<Icon size={18} aria-hidden strokeWidth={1.8} />}
            />
          )}
        </Link>
      ))}
    </Stack>
  );
}
