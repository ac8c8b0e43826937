import { Box, NativeSelect, NavLink, Stack, Text } from '@mantine/core';
import { Link, Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NotFound } from '../app/not-found.js';
import { NoAccess } from '../parts/no-access.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { useMe } from '../session/me.js';
import { GROUPS, sections } from './sections.js';
import { sectionPages } from './section-pages.js';
import './administration.css';

/** The sections one may see at the left, and the one that is open. */
export function AdministrationPage() {
  const { t } = useTranslation('administration');
  const me = useMe();
  const { section } = useParams({ strict: false });
  const mine = sections.filter(({ permission }) => me.may(permission));
  const [first] = mine;
  if (section === undefined && first !== undefined)
    return <Navigate to="/administration/$section" params={{ section: first.id }} replace />;
  const open = sections.find(({ id }) => id === section);
  if (section !== undefined && !open) return <NotFound />;
  if (!open || !mine.includes(open)) return <NoAccess title={t('title')} />;
  const Section = sectionPages[open.id];
  return (
    <div className="baton-administration">
      <Menu open={open.id} mine={mine} />
      <Box miw={0}>
        <Suspense fallback={<RowsSkeleton />}>
          <Section key={open.id} />
        </Suspense>
      </Box>
    </div>
  );
}

function Menu({ open, mine }: { readonly open: string; readonly mine: typeof sections }) {
  const { t } = useTranslation('administration');
  const navigate = useNavigate();
  const groups = GROUPS.map((group) => ({ group, items: mine.filter((one) => one.group === group) })).filter(
    ({ items }) => items.length > 0,
  );
  return (
    <nav aria-label={t('menu')}>
      <NativeSelect
        hiddenFrom="md"
        aria-label={t('menu')}
        value={open}
        onChange={({ currentTarget }) =>
          void navigate({ to: '/administration/$section', params: { section: currentTarget.value } })
        }
        data={groups.map(({ group, items }) => ({
          group: t(`group.${group}`),
          items: items.map(({ id }) => ({ value: id, label: t(`section.${id}.title`) })),
        }))}
      />
      <Stack visibleFrom="md" gap="md">
        {groups.map(({ group, items }) => (
          <div key={group} role="group" aria-label={t(`group.${group}`)}>
            <Text size="xs" fw={600} c="dimmed" px="sm" pb={4} aria-hidden>
              {t(`group.${group}`)}
            </Text>
            {items.map(({ id, icon: Icon }) => (
              <Link key={id} to="/administration/$section" params={{ section: id }} className="baton-nav">
                <NavLink
                  component="span"
                  py={6}
                  label={t(`section.${id}.title`)}
                  active={id === open}
                  leftSection={<Icon size={16} aria-hidden strokeWidth={1.8} />}
                />
              </Link>
            ))}
          </div>
        ))}
      </Stack>
    </nav>
  );
}
