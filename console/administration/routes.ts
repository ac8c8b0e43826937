import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shell.route.js';
import { readAdministrationSearch } from './administration-search.js';

const component = lazyRouteComponent(() => import('./administration.page.js'), 'AdministrationPage');

export const administrationRoutes = [
  createRoute({ getParentRoute: () => shellRoute, path: 'administration', component }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'administration/$section',
    validateSearch: readAdministrationSearch,
    component,
  }),
] as const;
