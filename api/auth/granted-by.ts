/** Which rights on single resources open a route to callers whose roles do not. */
import 'reflect-metadata';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { Permission, Requirement } from './permissions.js';
import { isRead } from './requires.js';
import type { Right } from './rights.js';

type Rights = Right | readonly Right[];

interface Granting {
  readonly read: Rights;
  readonly change: Rights;
}

const RIGHTS = 'baton:granted-by';
const NARROWABLE = 'baton:narrowable';

/** What opens routes that do not say: by what they require. */
const DEFAULTS: Readonly<Partial<Record<Permission, Granting>>> = {
  'audit:read': both('AUDIT_LOG:READ'),
  'decisions:evaluate': both('DECISION_DEFINITION:CREATE_DECISION_INSTANCE'),
  'definitions:deploy': both('RESOURCE:CREATE'),
  'definitions:read': both('PROCESS_DEFINITION:READ_PROCESS_DEFINITION'),
  'instances:operate': both('PROCESS_DEFINITION:UPDATE_PROCESS_INSTANCE'),
  'instances:read': both('PROCESS_DEFINITION:READ_PROCESS_INSTANCE'),
  'instances:start': both('PROCESS_DEFINITION:CREATE_PROCESS_INSTANCE'),
  'jobs:work': {
    read: 'PROCESS_DEFINITION:READ_PROCESS_INSTANCE',
    change: 'PROCESS_DEFINITION:UPDATE_PROCESS_INSTANCE',
  },
  'measures:read': both('PROCESS_DEFINITION:READ_PROCESS_INSTANCE'),
  'messages:send': both('MESSAGE:CREATE'),
  'tasks:assign': both(['PROCESS_DEFINITION:UPDATE_USER_TASK', 'USER_TASK:UPDATE']),
  'tasks:work': {
    read: ['PROCESS_DEFINITION:READ_USER_TASK', 'USER_TASK:READ'],
    change: ['PROCESS_DEFINITION:UPDATE_USER_TASK', 'USER_TASK:UPDATE'],
  },
};

function both(rights: Rights): Granting {
  return { read: rights, change: rights };
}

/** At a controller or a route, as `@Requires`; any of several is enough. */
export function GrantedBy(read: Rights, change: Rights = read): ClassDecorator & MethodDecorator {
  return (target: object, _key?: string | symbol, descriptor?: PropertyDescriptor) => {
    const of: unknown = descriptor?.value ?? target;
    Reflect.defineMetadata(RIGHTS, { read, change } satisfies Granting, of as object);
  };
}

/** The service behind the route keeps to the resources of the request (`api/auth/grants.ts`) by itself. */
export function Narrowable(): MethodDecorator {
  return (_target, _key, descriptor) => {
    Reflect.defineMetadata(NARROWABLE, true, descriptor.value as object);
  };
}

export interface GuardedRoute {
  readonly controller: Type;
  readonly handler: object;
  readonly requirement: Requirement | undefined;
}

/** Empty where nothing but a role opens the route. */
export function rightsOf({ controller, handler, requirement }: GuardedRoute): readonly Right[] {
  const own = (Reflect.getMetadata(RIGHTS, handler) ?? Reflect.getMetadata(RIGHTS, controller)) as Granting | undefined;
  const granting = own ?? DEFAULTS[requirement as Permission];
  const rights = granting ? (isRead(handler) ? granting.read : granting.change) : [];
  return typeof rights === 'string' ? [rights] : rights;
}

/**
 * Whether a caller who may touch some resources only can be let in: a search shows him his rows, a key in the path is
 * looked up among them, and an id in the path is one of them or not. Everything else has to be `@Narrowable`.
 */
export function isNarrowable({ handler, controller }: GuardedRoute, keys: readonly string[]): boolean {
  if (Reflect.getMetadata(NARROWABLE, handler) === true) return true;
  const path = `${String(Reflect.getMetadata(PATH_METADATA, controller))}/${String(Reflect.getMetadata(PATH_METADATA, handler))}`;
  if (Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.POST && path.endsWith('/search')) return true;
  return keys.some((key) => path.split('/').includes(`:${key}`));
}
