import { createRootRouteWithContext } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';

export const rootRoute = createRootRouteWithContext<{ readonly queries: QueryClient }>()();
