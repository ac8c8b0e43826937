/** All routes. An area has its own in `<area>/routes.ts`, each loaded when it is opened. */
import { createRoute, createRouter } from '@tanstack/react-router';
import { Failure } from '../parts/failure.js';
import { designerRoutes } from '../designer/routes.js';
import { customersRoutes } from '../customers/routes.js';
import { administrationRoutes } from '../administration/routes.js';
import { homeRoutes } from '../home/routes.js';
import { inboxRoutes } from '../inbox/routes.js';
import { insightsRoutes } from '../insights/routes.js';
import { operationsRoutes } from '../operations/routes.js';
import { processesRoutes } from '../processes/routes.js';
import { simulationRoutes } from '../simulation/routes.js';
import { NotFound } from './not-found.js';
import { createQueryClient } from './query-client.js';
import { rootRoute } from './root.route.js';
import { shellRoute } from './shell.route.js';

/** Inside the shell, so that one finds back. */
const nowhere = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFound });

const routeTree = rootRoute.addChildren([
  shellRoute.addChildren([
    ...designerRoutes,
    ...homeRoutes,
    ...inboxRoutes,
    ...insightsRoutes,
    ...operationsRoutes,
    ...processesRoutes,
    ...simulationRoutes,
    ...customersRoutes,
    ...administrationRoutes,
    nowhere,
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queries: createQueryClient() },
  defaultPreload: 'intent',
  defaultErrorComponent: Failure,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
