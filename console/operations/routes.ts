import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shell.route.js';
import { readInstancePageSearch } from './instance/instance-page-search.js';
import { readInstanceSearch } from './instances/instance-search.js';

export const operationsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'instances',
    validateSearch: readInstanceSearch,
    component: lazyRouteComponent(() => import('./instances/instances.page.js'), 'InstancesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'instances/$processInstanceKey',
    validateSearch: readInstancePageSearch,
    component: lazyRouteComponent(() => import('./instance/instance.page.js'), 'InstancePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'incidents',
    component: lazyRouteComponent(() => import('./incidents/incidents.page.js'), 'IncidentsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'batches',
    component: lazyRouteComponent(() => import('./batches/batches.page.js'), 'BatchesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'batches/$batchOperationKey',
    component: lazyRouteComponent(() => import('./batches/batch.page.js'), 'BatchPage'),
  }),
] as const;
