import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shell.route.js';
import { readTaskPageSearch, readTaskSearch } from './task-search.js';

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
    validateSearch: readTaskPageSearch,
    component: lazyRouteComponent(() => import('./task.page.js'), 'TaskPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'processes/$processDefinitionKey/start',
    component: lazyRouteComponent(() => import('./start.page.js'), 'StartPage'),
  }),
] as const;
