/** Camunda 7's REST API, as far as its clients need it: a façade over the services behind `/v2`. */
import { applyDecorators, Controller, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Requirement } from '../../auth/permissions.js';
import { Requires } from '../../auth/requires.js';
import { PlainJson } from './plain-json.interceptor.js';

/** Where Camunda 7 has its API; beside `/v2`, not below it. */
export const ENGINE_REST = 'engine-rest';

/** A controller of the façade. It is no part of the OpenAPI document: its shapes are Camunda's. */
export function EngineRest(noun: string, read: Requirement, change: Requirement = read): ClassDecorator {
  return applyDecorators(
    Controller(noun === '' ? ENGINE_REST : `${ENGINE_REST}/${noun}`),
    Requires(read, change),
    UseInterceptors(PlainJson),
    ApiExcludeController(),
  ) as ClassDecorator;
}

export function isEngineRest(path: string): boolean {
  return path.startsWith(`/${ENGINE_REST}/`);
}

/** Express middleware: `/engine-rest/engine/default/task` is `/engine-rest/task`. */
export function namedEngine(request: Request, _response: unknown, next: () => void): void {
  request.url = request.url.replace(/^\/engine-rest\/engine\/default(?=\/)/, `/${ENGINE_REST}`);
  next();
}
