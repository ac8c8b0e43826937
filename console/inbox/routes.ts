import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shell.route.js';
import { readTaskSearch } from './task-search.js';

export const inboxRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'inbox',
    validateSearch: readTaskSearch,
    component: lazyRouteComponent(() => import('./inbox.page.js'), 'InboxPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'inbox/$userTaskKey',
    component: lazyRouteComponent(() => import('./task.page.js'), 'TaskPage'),
  }),
] as const;
