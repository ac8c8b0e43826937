import { ActionIcon, AppShell, Burger, Group, Kbd, Skeleton, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../parts/failure.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { meOptions } from '../session/me.js';
import { CommandPalette } from './command-palette.js';
import { Logo } from './logo.js';
import { Navigation } from './navigation.js';
import { useShortcutKeys, useShortcuts } from './shortcuts.js';
import { UserMenu } from './user-menu.js';
import { useVisibleAreas } from './use-visible-areas.js';

const Bell = lazy(async () => ({ default: (await import('../notifications/bell.js')).Bell }));
const SignIn = lazy(async () => ({ default: (await import('./sign-in.js')).SignIn }));
const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog.js')).ShortcutsDialog }));

/** Around every page; whoever is not known yet signs in where he is, and goes on there. */
export function Shell() {
  const me = useQuery(meOptions);
  if (me.isError) return <Failure error={me.error} retry={() => void me.refetch()} />;
  if (me.isPending) return <Skeleton h="100dvh" radius={0} />;
  if (me.data === null)
    return (
      <Suspense>
        <SignIn />
      </Suspense>
    );
  return <Frame />;
}

function Frame() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [opened, { toggle, close }] = useDisclosure(false);
  const [help, { open: openHelp, close: closeHelp }] = useDisclosure(false);
  useShortcutKeys();
  useShortcuts([
    ...useVisibleAreas().map(({ key, link, title }) => ({
      keys: `g ${key}`,
      title: t('goTo', { area: title }),
      run: () => void navigate(link),
    })),
    {
      keys: '/',
      title: t('shortcut.search'),
      run: () => document.querySelector<HTMLElement>('[data-search-field]')?.focus(),
    },
    { keys: '?', title: t('shortcut.help'), run: openHelp },
  ]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a className="baton-skip" href="#content">
        {t('skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('openNavigation')} />
            <Link to="/" className="baton-brand">
              <Logo />
              <Text component="span" fw={700} size="lg">
                Baton
              </Text>
            </Link>
          </Group>
          <Group gap="sm" wrap="nowrap">
            <PaletteButton />
            <Suspense>
              <Bell />
            </Suspense>
            <UserMenu onShortcuts={openHelp} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm">
        <Navigation onNavigate={close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className="baton-main">
        <Suspense fallback={<RowsSkeleton />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <CommandPalette onShortcuts={openHelp} />
      {help && (
        <Suspense>
          <ShortcutsDialog opened onClose={closeHelp} />
        </Suspense>
      )}
    </AppShell>
  );
}

function PaletteButton() {
  const { t } = useTranslation();
  return (
    <>
      <UnstyledButton className="baton-palette" visibleFrom="sm" onClick={spotlight.open}>
        <Search size={16} aria-hidden />
        <Text component="span" size="sm">
          {t('palette')}
        </Text>
        <Kbd>Ctrl K</Kbd>
      </UnstyledButton>
      <ActionIcon hiddenFrom="sm" variant="default" size={36} aria-label={t('palette')} onClick={spotlight.open}>
        <Search size={18} aria-hidden />
      </ActionIcon>
    </>
  );
}
