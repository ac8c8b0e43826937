/** Data stores: jobs of the host read them before an element begins, and change them when it has completed. */
import {
  DATA_STORE_ACTIVITY,
  DATA_STORE_IMPLEMENTATION,
  type DataStoreChange,
  type DataStoreWork,
} from '../bpmn/data-store.js';
import type { Variables } from '../bpmn/define.js';
import type { Key, PlanData } from '../bpmn/plan.js';
import { startJob } from './job.js';
import type { Machine } from './machine.js';
import type { Job, Operation } from './state.js';

/** Ids of the stores that the input associations read. */
export function storesRead({ inputs }: PlanData): readonly string[] {
  return [...new Set(inputs.flatMap(({ reads = [] }) => reads.map(({ store }) => store)))];
}

/** `then` goes on with what the stores hold. */
export function readStores(machine: Machine, key: Key, read: readonly string[], then: Operation): void {
  start(machine, key, { read }, then);
}

/** `then` goes on once the changes are made. */
export function writeStores(machine: Machine, key: Key, write: readonly DataStoreChange[], then: Operation): void {
  start(machine, key, { write }, then);
}

function start(machine: Machine, key: Key, stores: DataStoreWork, then: Operation): void {
  const request = { type: DATA_STORE_ACTIVITY, retries: 1, headers: {}, implementation: DATA_STORE_IMPLEMENTATION };
  startJob(machine, key, request, { then, stores });
}

export function storesDone(machine: Machine, { stores, then }: Job, values: Variables): void {
  if (stores === undefined || then === undefined) return;
  machine.enqueue('read' in stores ? { ...then, stores: values } : then);
}

/** What waited reads anew when it goes on. */
export function withoutStores(operation: Operation): Operation {
  const { stores: _read, ...rest } = operation;
  return rest;
}
