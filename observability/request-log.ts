/** Logs requests, and tells what is logged in their course what they are about. */
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { routeOf } from './http-metrics.js';
import { type LogContext, withLogContext } from './log-context.js';

const KEY = /^\d{1,25}$/;

export function observeRequests(log: Logger): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const began = performance.now();
    withLogContext(
      () => keysOf(request),
      () => {
        response.once('finish', () => {
          const durationMs = Math.round(performance.now() - began);
          const { statusCode: status } = response;
          log.debug(
            { ...keysOf(request), route: routeOf(request), method: request.method, status, durationMs },
            'a request',
          );
        });
        next();
      },
    );
  };
}

/** Of its path, e.g. `processInstanceKey`: what else stands there may be a secret. */
function keysOf({ params }: Request): LogContext {
  const keys = Object.entries(params ?? {}).filter(
    ([name, value]) => name.endsWith('Key') && typeof value === 'string' && KEY.test(value),
  );
  return Object.fromEntries(keys) as LogContext;
}
