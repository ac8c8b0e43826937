import { Anchor, Box, Breadcrumbs, Group, Title } from '@mantine/core';
import { Link, useLocation, type LinkProps } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Crumb {
  readonly label: string;
  readonly link: LinkProps;
}

interface PageProps {
  readonly title: string;
  /** The pages above this one, the outermost first. */
  readonly crumbs?: readonly Crumb[];
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** Below the title, e.g. labels of state. */
  readonly subtitle?: ReactNode;
  readonly children: ReactNode;
}

/** The path that was shown last: who comes from another one hears where he is (WCAG 2.4.3). */
let shown: string | undefined;

/** What every page is: its place, its title, what can be done, and the rest. */
export function Page({ title, crumbs = [], actions, subtitle, children }: PageProps) {
  const { t } = useTranslation('parts');
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} · Baton`;
  }, [title]);
  useEffect(() => {
    if (shown !== undefined && shown !== pathname) heading.current?.focus();
    shown = pathname;
  }, [pathname]);
  return (
    <Box className="baton-page">
      {crumbs.length > 0 && (
        <Breadcrumbs component="nav" aria-label={t('breadcrumbs')} mb={4} separatorMargin={6}>
          {crumbs.map(({ label, link }) => (
            <Anchor key={label} size="sm" c="dimmed" renderRoot={(props) => <Link {...link} {...props} />}>
              {label}
            </Anchor>
          ))}
        </Breadcrumbs>
      )}
      <Group justify="space-between" align="flex-start" mb="md" gap="sm">
        <Box style={{ minWidth: 0 }}>
          <Title order={1} size="h2" ref={heading} tabIndex={-1} className="baton-heading">
            {title}
          </Title>
          {subtitle}
        </Box>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Box>
  );
}
