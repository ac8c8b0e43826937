/** Duration of requests by route, method and status. */
import type { NextFunction, Request, Response } from 'express';
import { Histogram, type Registry } from 'prom-client';

/** Of what no route answers: pages of the web app, and paths that do not exist. */
const NO_ROUTE = 'none';

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

export function measureRequests(
  registry: Registry,
): (request: Request, response: Response, next: NextFunction) => void {
  const duration = new Histogram({
    name: 'baton_http_request_duration_seconds',
    help: 'Duration of HTTP requests, by route template, method and status. Event streams are left out.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  return (request, response, next) => {
    const began = performance.now();
    response.once('close', () => {
      if (String(response.getHeader('content-type')).startsWith('text/event-stream')) return;
      // Nobody read the answer: nginx's word for it.
      const status = response.writableFinished ? response.statusCode : 499;
      const method = METHODS.has(request.method) ? request.method : 'other';
      duration.observe({ route: routeOf(request), method, status }, (performance.now() - began) / 1000);
    });
    next();
  };
}

/** The route that a request took, e.g. `/v2/jobs/:jobKey/completion`: nothing of what its caller sent. */
export function routeOf(request: Request): string {
  const route = request.route as { readonly path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : NO_ROUTE;
}
