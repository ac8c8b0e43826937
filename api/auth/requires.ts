/** Every route declares what it requires: `@Requires` at its controller, or at itself. A test walks all routes. */
import 'reflect-metadata';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { Requirement } from './permissions.js';

const METADATA = 'baton:requires';

interface Requirements {
  readonly read: Requirement;
  readonly change: Requirement;
}

/** Searches, statistics and GET are reads; everything else changes something. `change` is `read` where absent. */
export function Requires(read: Requirement, change: Requirement = read): ClassDecorator & MethodDecorator {
  return (target: object, _key?: string | symbol, descriptor?: PropertyDescriptor) => {
    const of: unknown = descriptor?.value ?? target;
    Reflect.defineMetadata(METADATA, { read, change } satisfies Requirements, of as object);
  };
}

/** Undefined where neither the route nor its controller says. */
export function requirementOf(controller: Type, handler: object): Requirement | undefined {
  const own = Reflect.getMetadata(METADATA, handler) as Requirements | undefined;
  const requirements = own ?? (Reflect.getMetadata(METADATA, controller) as Requirements | undefined);
  return requirements && (isRead(handler) ? requirements.read : requirements.change);
}

export function isRead(handler: object): boolean {
  const path = String(Reflect.getMetadata(PATH_METADATA, handler));
  return (
    Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.GET || /(^|\/)(search$|statistics\/)/.test(path)
  );
}
