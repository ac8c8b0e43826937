import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shell.route.js';
import { readFilesSearch } from './files-search.js';

export const designerRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'designer',
    validateSearch: readFilesSearch,
    component: lazyRouteComponent(() => import('./files.page.js'), 'FilesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'designer/$fileKey',
    component: lazyRouteComponent(() => import('./file.page.js'), 'FilePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'processes/$processDefinitionKey/compare',
    validateSearch: ({ with: other }): { readonly with?: string } =>
      other === undefined ? {} : { with: String(other) },
    component: lazyRouteComponent(() => import('./diff/compare.page.js'), 'ComparePage'),
  }),
] as const;
