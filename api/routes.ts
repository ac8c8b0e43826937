/** The routes of the API, as the decorators of its controllers declare them: what docs and tests walk. */
import 'reflect-metadata';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { AppModule } from './app.module.js';

export interface Route {
  /** `GET`, `POST`, … */
  readonly method: string;
  /** Below the base, with parameters in braces: `/user-tasks/{userTaskKey}`. */
  readonly path: string;
  readonly controller: Type;
  readonly handler: () => unknown;
}

/** Every route, in the order of the controllers. */
export function routes(controllers: readonly Type[] = AppModule.controllers): readonly Route[] {
  return controllers.flatMap((controller) => {
    const base = String(Reflect.getMetadata(PATH_METADATA, controller));
    return handlersOf(controller).flatMap((handler) => {
      const method: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
      if (typeof method !== 'number') return [];
      const path = [base, String(Reflect.getMetadata(PATH_METADATA, handler))]
        .flatMap((part) => part.split('/'))
        .filter((part) => part !== '')
        .map((part) => (part.startsWith(':') ? `{${part.slice(1)}}` : part));
      return [{ method: RequestMethod[method] ?? '', path: `/${path.join('/')}`, controller, handler }];
    });
  });
}

function handlersOf(controller: Type): readonly (() => unknown)[] {
  const prototype = controller.prototype as Record<string, unknown>;
  return namesOf(prototype)
    .map((name) => prototype[name])
    .filter((value): value is () => unknown => typeof value === 'function');
}

/** Its own, and those of the classes it extends. */
function namesOf(prototype: object): readonly string[] {
  if (prototype === Object.prototype) return [];
  const own = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
  return [...new Set([...own, ...namesOf(Object.getPrototypeOf(prototype) as object)])];
}
