/** All routes. An area has its own in `<area>/routes.ts`, each loaded when it is opened. */
import { createRoute, createRouter } from '@tanstack/react-router';
import { Failure } from '../parts/failure.js';
import { homeRoutes } from '../home/routes.js';
import { inboxRoutes } from '../inbox/routes.js';
import { processesRoutes } from '../processes/routes.js';
import { NotFound } from './not-found.js';
import { createQueryClient } from './query-client.js';
import { rootRoute } from './root.route.js';
import { shellRoute } from './shell.route.js';

/** Inside the shell, so that one finds back. */
const nowhere = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFound });

const routeTree = rootRoute.addChildren([
  shellRoute.addChildren([...homeRoutes, ...inboxRoutes, ...processesRoutes, nowhere]),
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
