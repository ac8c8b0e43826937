import { ApplicationFailure } from '@temporalio/common';
import type { Database } from '../../database/database.js';
import { DataStoreFull, readDataStores, writeDataStores } from '../../database/engine/data-stores.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { DataStoreWork, Variables } from '../../workflows/contract.js';
import type { ActivityInvocation } from '../define.js';

/**
 * Reads data stores, or changes them, for an element of a process; its input is made by the engine. Answers what it read by
 * the stores' ids. An attempt repeated writes nothing again.
 * @throws ApplicationFailure of type DATA_STORE_FULL, which becomes an incident
 */
export async function useDataStores(
  { manager }: Database,
  invocation: ActivityInvocation & { readonly processDefinitionKey: string },
): Promise<Variables> {
  const work = invocation.input as unknown as DataStoreWork & { readonly key: Key };
  if ('read' in work) return readDataStores(manager, invocation, work.read);
  try {
    await writeDataStores(manager, invocation, { key: work.key, changes: work.write });
  } catch (error) {
    if (error instanceof DataStoreFull) throw ApplicationFailure.nonRetryable(error.message, 'DATA_STORE_FULL');
    throw error;
  }
  return {};
}
