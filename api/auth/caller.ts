/** Who makes the request that is being answered. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Parameters } from '../search/parameters.js';
import type { Permission } from './permissions.js';
import type { Authorized, Grant, Right } from './rights.js';

export interface Caller {
  readonly kind: 'CLIENT' | 'USER';
  /** Username or client id. */
  readonly name: string;
  readonly roles: readonly string[];
  readonly groups: readonly string[];
  readonly tenants: readonly string[];
  readonly permissions: ReadonlySet<Permission>;
  /** What he is authorized for beside what his roles permit. */
  readonly authorizations: readonly Authorized[];
}

/** What a request may touch. */
export interface RequestScope {
  /** Absent where nobody has to say who he is. */
  readonly caller?: Caller;
  /** Rights of the route, of which one is enough. */
  readonly rights: readonly Right[];
  /** Resources on which authorizations give the caller one of them. */
  readonly grants: readonly Grant[];
  /** True where no role of the caller permits the route: nothing but `grants` is open to him. */
  readonly narrowed: boolean;
}

const EVERYTHING: RequestScope = { rights: [], grants: [], narrowed: false };

const storage = new AsyncLocalStorage<{ scope: RequestScope }>();

/** Express middleware: what runs for one request has one caller. */
export function rememberCaller(_request: unknown, _response: unknown, next: () => void): void {
  storage.run({ scope: EVERYTHING }, next);
}

/** Does what nobody asks for at the moment, with the rights of somebody; with all, where authentication is off. */
export function runAs<Result>(caller: Caller | undefined, work: () => Promise<Result>): Promise<Result> {
  return storage.run({ scope: caller ? { ...EVERYTHING, caller } : EVERYTHING }, work);
}

/** The parser of multipart forms runs on in the socket's own context: there the request itself says who sent it. */
const senders = new WeakMap<object, Caller>();

export function setScope(request: object, scope: RequestScope & { readonly caller: Caller }): void {
  const remembered = storage.getStore();
  if (!remembered) throw new Error('Expected a request to have a place for its caller, but it has none.');
  remembered.scope = scope;
  senders.set(request, scope.caller);
}

export function senderOf(request: object): Caller | undefined {
  return senders.get(request);
}

/** Everything is open where authentication is off, and outside of requests. */
export function currentRequest(): RequestScope {
  return storage.getStore()?.scope ?? EVERYTHING;
}

/** Undefined where authentication is off, and outside of requests: then nothing is hidden. */
export function currentCaller(): Caller | undefined {
  return currentRequest().caller;
}

/** Whether the caller's roles permit this; everybody may do everything where authentication is off. */
export function callerMay(permission: Permission): boolean {
  return currentCaller()?.permissions.has(permission) ?? true;
}

/** SQL condition: the row is of a tenant of the caller. */
export function ofCallersTenants(column: string, parameters: Parameters): string {
  const caller = currentCaller();
  return caller ? `${column} = ANY(${parameters.add(caller.tenants)}::text[])` : 'true';
}

/** SQL condition: the caller is of every tenant in the column, which is an array. */
export function areCallersTenants(column: string, parameters: Parameters): string {
  const caller = currentCaller();
  return caller ? `${column} <@ ${parameters.add(caller.tenants)}::text[]` : 'true';
}

/** Tenants whose rows the caller may touch; null: all. For SQL that numbers its parameters itself. */
export function callersTenants(): readonly string[] | null {
  return currentCaller()?.tenants ?? null;
}
