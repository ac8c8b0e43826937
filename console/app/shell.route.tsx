import { createRoute } from '@tanstack/react-router';
import { Failure } from '../parts/failure.js';
import { rootRoute } from './root.route.js';
import { Shell } from './shell.js';

/** The parent of every area: navigation around it, and nobody below who is not signed in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  errorComponent: ({ error, reset }) => <Failure error={error} retry={reset} />,
});
