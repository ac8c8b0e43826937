import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  ChartNoAxesCombined,
  Flame,
  GitCompareArrows,
  Hourglass,
  Radar,
  Smile,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { lazy, Suspense, useRef, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { NoAccess } from '../parts/no-access.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { useMe } from '../session/me.js';
import { InsightActions } from './insight-actions.js';
import { InsightFilters } from './insight-filters.js';
import { VIEWS, type ChangeSearch, type InsightSearch } from './insight-search.js';
import { NoCalendar } from './no-figures.js';
import { useProcessScope } from './process-scope.js';
import { calendarOptions } from './settings/setting-queries.js';
import type { ViewProps } from './views/view-props.js';
import './insights.css';

const route = getRouteApi('/shell/insights');

type View = (typeof VIEWS)[number];

const ICONS: Readonly<Record<View, LucideIcon>> = {
  overview: ChartNoAxesCombined,
  'heat-map': Flame,
  bottlenecks: Hourglass,
  versions: GitCompareArrows,
  people: Users,
  outliers: Radar,
  satisfaction: Smile,
};

const COMPONENTS: Readonly<Record<View, ComponentType<ViewProps>>> = {
  overview: lazy(async () => ({ default: (await import('./views/overview.js')).Overview })),
  'heat-map': lazy(async () => ({ default: (await import('./views/heat-map.js')).HeatMap })),
  bottlenecks: lazy(async () => ({ default: (await import('./views/bottlenecks.js')).Bottlenecks })),
  versions: lazy(async () => ({ default: (await import('./views/versions.js')).Versions })),
  people: lazy(async () => ({ default: (await import('./views/people.js')).People })),
  outliers: lazy(async () => ({ default: (await import('./views/outliers.js')).Outliers })),
  satisfaction: lazy(async () => ({ default: (await import('./views/satisfaction.js')).Satisfaction })),
};

/** Where the time of processes goes. What is shown is in the URL, whole. */
export function InsightsPage() {
  const { t } = useTranslation('insights');
  return useMe().may('measures:read') ? <Insights /> : <NoAccess title={t('title')} />;
}

function Insights() {
  const { t } = useTranslation('insights');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const scope = useProcessScope(search);
  const calendar = useQuery({ ...calendarOptions, enabled: search.clock === 'business' });
  const shown = useRef<HTMLDivElement>(null);
  const view = search.view ?? 'overview';
  const ViewComponent = COMPONENTS[view];
  const change: ChangeSearch = (next) =>
    void navigate({ search: (before) => withoutAbsent({ ...before, ...next }), replace: next.view === undefined });
  return (
    <Page title={t('title')} actions={<InsightActions search={search} scope={scope} shown={shown} />}>
      <InsightFilters search={search} change={change} scope={scope} />
      <Tabs value={view} onChange={(next) => change({ view: next as View })} keepMounted={false} mb="md">
        <Tabs.List>
          {VIEWS.map((one) => {
            const Icon = ICONS[one];
            return (
              <Tabs.Tab key={one} value={one} leftSection={<Icon size={16} aria-hidden />}>
                {t(`views.${one}`)}
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        <Tabs.Panel value={view} pt="md" ref={shown}>
          <Suspense fallback={<RowsSkeleton />}>
            {search.clock === 'business' && calendar.data === null ? (
              <NoCalendar />
            ) : scope === undefined ? (
              <RowsSkeleton />
            ) : (
              <ViewComponent search={search} change={change} scope={scope} />
            )}
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function withoutAbsent(search: Parameters<ChangeSearch>[0]): InsightSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
