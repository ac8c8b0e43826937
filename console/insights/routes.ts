import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shell.route.js';
import { readInsightSearch } from './insight-search.js';

export const insightsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'insights',
    validateSearch: readInsightSearch,
    component: lazyRouteComponent(() => import('./insights.page.js'), 'InsightsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'insights/reports',
    component: lazyRouteComponent(() => import('./reports/reports.page.js'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'insights/settings',
    component: lazyRouteComponent(() => import('./settings/settings.page.js'), 'SettingsPage'),
  }),
] as const;
