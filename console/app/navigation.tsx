import { NavLink, Stack } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useVisibleAreas } from './use-visible-areas.js';

/** The areas at the left. */
export function Navigation({ onNavigate }: { readonly onNavigate: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Stack component="nav" gap={4} aria-label={t('mainNavigation')}>
      {useVisibleAreas().map(({ id, link, also = [], icon: Icon, title }) => (
        <Link key={id} {...link} activeOptions={{ exact: id === 'home' }} className="baton-nav" onClick={onNavigate}>
          {({ isActive }) => (
            <NavLink
              component="span"
              label={title}
              active={isActive || also.some((beginning) => pathname.startsWith(beginning))}
              leftSection={<Icon size={18} aria-hidden strokeWidth={1.8} />}
            />
          )}
        </Link>
      ))}
    </Stack>
  );
}
