import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shell.route.js';
import { readListSearch } from '../parts/list/list-search.js';

export const processesRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'processes',
    validateSearch: readListSearch,
    component: lazyRouteComponent(() => import('./processes.page.js'), 'ProcessesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'processes/$processDefinitionKey',
    component: lazyRouteComponent(() => import('./process.page.js'), 'ProcessPage'),
  }),
] as const;
