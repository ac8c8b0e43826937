/** A process instance as it enters its host and as it leaves it. */
import type { Key, Plan } from './bpmn/plan.js';
import type { CalledProcessEnded, InstanceResult, StartInput } from './contract.js';
import type { InstanceInfo, InstanceState } from './engine/index.js';
import type { Arrival } from './inbox.js';
import { tooLarge, tooLargeMessage } from './payload-size.js';

/** @throws where the plan is not in the database of this worker: the workflow task is tried again until it is */
export function planOf({ plan: { hash, plan } }: Pick<StartInput, 'plan'>): Plan {
  if (plan !== undefined) return plan;
  throw new Error(
    `Expected the plan ${hash} from the worker's codec, but it found none: is this worker's database the one it was deployed to?`,
  );
}

export function infoOf(input: StartInput, processInstanceKey: Key, workflowId: string): InstanceInfo {
  const { processDefinitionKey, version, businessId, conversation, tags = [], startedBy, parent } = input;
  return {
    processInstanceKey,
    processDefinitionKey,
    version,
    workflowId,
    tags,
    ...(businessId !== undefined && { businessId }),
    ...(conversation !== undefined && { conversation }),
    ...(startedBy !== undefined && { startedBy }),
    ...(parent !== undefined && { parent: callerOf(parent) }),
  };
}

function callerOf({
  processInstanceKey,
  rootProcessInstanceKey,
  elementInstanceKey,
  catches,
}: NonNullable<StartInput['parent']>): InstanceInfo['parent'] {
  return { processInstanceKey, rootProcessInstanceKey, elementInstanceKey, catches };
}

/** The first thing in the inbox of a new instance. */
export function startOf(
  { variables, startElementId, messageName, startInside, endAfter, startedBy, parent }: StartInput,
  processInstanceKey: Key,
): Arrival {
  return {
    event: {
      kind: 'start',
      variables,
      ...(startElementId !== undefined && { startElementId }),
      ...(messageName !== undefined && { messageName }),
      ...(startInside && { startInside }),
      ...(endAfter && { endAfter }),
    },
    ...(parent === undefined && {
      audit: {
        operation: 'CREATE',
        entityKey: processInstanceKey,
        ...(startedBy !== undefined && { actor: startedBy }),
      },
    }),
  };
}

/** How the view and the audit log hear of a copy. */
export function beginningOfFork({ processInstanceKey: entityKey = '', startedBy, forkOf }: StartInput): Arrival {
  const by = startedBy === undefined ? {} : { actor: startedBy };
  return { audit: { operation: 'CREATE', entityKey, ...by, ...(forkOf && { details: { forkOf: { ...forkOf } } }) } };
}

export function hasEnded({ status }: InstanceState): boolean {
  return status === 'completed' || status === 'terminated';
}

export function resultOf({ info, status, result = {} }: InstanceState): InstanceResult {
  const { processInstanceKey } = info;
  const state = status === 'completed' ? 'COMPLETED' : 'TERMINATED';
  if (tooLarge(result)) return { processInstanceKey, state, variables: {}, variablesOmitted: true };
  return { processInstanceKey, state, variables: result };
}

/** What the caller of an instance that has ended is told. */
export function outcomeOf({ status, error, result = {} }: InstanceState): CalledProcessEnded['outcome'] {
  if (tooLarge(error?.variables ?? result)) {
    return { kind: 'failed', message: tooLargeMessage('the result of the called process') };
  }
  if (error !== undefined)
    return { kind: 'error', errorCode: error.code, errorMessage: error.message, variables: error.variables };
  return status === 'completed' ? { kind: 'completed', variables: result } : { kind: 'terminated' };
}
