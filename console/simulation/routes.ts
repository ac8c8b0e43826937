import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/shell.route.js';

export const simulationRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: 'processes/$processDefinitionKey/simulation',
    component: lazyRouteComponent(() => import('./simulation.page.js'), 'SimulationPage'),
  }),
] as const;
