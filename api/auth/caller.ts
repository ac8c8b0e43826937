/** Who makes the request that is being answered. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Parameters } from '../search/parameters.js';
import type { Permission } from './permissions.js';

export interface Caller {
  readonly kind: 'CLIENT' | 'USER';
  /** Username or client id. */
  readonly name: string;
  readonly roles: readonly string[];
  readonly groups: readonly string[];
  readonly tenants: readonly string[];
  readonly permissions: ReadonlySet<Permission>;
}

interface Request {
  /** Absent where nobody has to say who he is. */
  caller?: Caller;
}

const storage = new AsyncLocalStorage<Request>();

/** Express middleware: what runs for one request has one caller. */
export function rememberCaller(_request: unknown, _response: unknown, next: () => void): void {
  storage.run({}, next);
}

/** The parser of multipart forms runs on in the socket's own context: there the request itself says who sent it. */
const senders = new WeakMap<object, Caller>();

export function setCaller(request: object, caller: Caller): void {
  const remembered = storage.getStore();
  if (!remembered) throw new Error('Expected a request to have a place for its caller, but it has none.');
  remembered.caller = caller;
  senders.set(request, caller);
}

export function senderOf(request: object): Caller | undefined {
  return senders.get(request);
}

/** Undefined where authentication is off, and outside of requests: then nothing is hidden. */
export function currentCaller(): Caller | undefined {
  return storage.getStore()?.caller;
}

/** SQL condition: the row is of a tenant of the caller. */
export function ofCallersTenants(column: string, parameters: Parameters): string {
  const caller = currentCaller();
  return caller ? `${column} = ANY(${parameters.add(caller.tenants)}::text[])` : 'true';
}

/** Tenants whose rows the caller may touch; null: all. For SQL that numbers its parameters itself. */
export function callersTenants(): readonly string[] | null {
  return currentCaller()?.tenants ?? null;
}
