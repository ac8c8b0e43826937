/**
 * Data stores (BPMN 2.0.2 §10.4.1): data that outlives the process and belongs to no instance. The engine computes what
 * becomes of one; a job of the host's own reads it or changes it.
 */
import type { Json, Variables } from './define.js';
import { engineActivity } from './engine-activity.js';

/** A data store as the model declares it. */
export interface PlanDataStore {
  /** Of the `dataStore`, else name or id of the reference: what all processes that share it call it. */
  readonly id: string;
  readonly name?: string;
  /** It holds a list, to which each item that is written is added. */
  readonly collection?: true;
  /** Most items that the list may have; any number where absent. */
  readonly capacity?: number;
}

export interface DataStoreChange {
  readonly store: PlanDataStore;
  /** Names that lead to the part that changes; empty for the whole. */
  readonly path: readonly string[];
  readonly value: Json;
}

/** What a job does with data stores. */
export type DataStoreWork =
  | { readonly read: readonly string[] }
  /** In this order, all or none. */
  | { readonly write: readonly DataStoreChange[] };

/** The engine's own activity; it takes `DataStoreWork`, and answers what it read by the ids of the stores. */
export const DATA_STORE_ACTIVITY = 'baton:data-store';

export const DATA_STORE_IMPLEMENTATION = engineActivity(5);

export type DataStoreOutcome =
  | { readonly ok: true; readonly value: Json }
  /** The list would have more items than the store takes. */
  | { readonly ok: false; readonly message: string };

/** What a store holds after a change; `present` is null where it has never been written. */
export function changedStore(present: Json, { store, path, value }: DataStoreChange): DataStoreOutcome {
  const adds = store.collection === true && path.length === 0 && !Array.isArray(value);
  const after = adds ? [...((present ?? []) as readonly Json[]), value] : place(present, path, value);
  const { id, capacity = Infinity } = store;
  if (!Array.isArray(after) || after.length <= capacity) return { ok: true, value: after };
  const message = `Expected data store '${id}' to have room for ${after.length} items, but its capacity is ${capacity}.`;
  return { ok: false, message };
}

/** `present` with the part that the path leads to replaced. */
export function place(present: Json, path: readonly string[], value: Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const context =
    typeof present === 'object' && present !== null && !Array.isArray(present) ? (present as Variables) : {};
  return { ...context, [name]: place(context[name] ?? null, rest, value) };
}
