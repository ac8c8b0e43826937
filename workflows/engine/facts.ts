/** What JUEL is told of an element instance (`execution`) and of its user task (`task`). */
import type { ExecutionFacts, ExternalTaskFacts, TaskFacts } from '../bpmn/expression/juel/juel.js';
import type { Key } from '../bpmn/plan.js';
import type { JobAnswer } from './job-error.js';
import type { Machine } from './machine.js';
import type { Job } from './state.js';

/** Camunda 7's names of the events of user tasks; those of executions are the same. */
const TASK_EVENTS: Readonly<Record<string, string>> = {
  creating: 'create',
  assigning: 'assignment',
  updating: 'update',
  completing: 'complete',
};

export function executionFacts(machine: Machine, key: Key, event?: string): ExecutionFacts {
  const { plan, state } = machine;
  const { processInstanceKey, processDefinitionKey, businessId, startedBy, parent } = state.info;
  const instance = machine.element(key);
  const name = plan.nodes[instance?.elementId ?? '']?.name;
  return {
    processInstanceKey,
    processId: plan.processId,
    processDefinitionId: processDefinitionKey,
    ...(businessId !== undefined && { businessKey: businessId }),
    ...(instance && { elementId: instance.elementId }),
    ...(name !== undefined && { elementName: name }),
    elementInstanceKey: key,
    ...(instance?.scopeKey !== undefined && { parentElementInstanceKey: instance.scopeKey }),
    rootProcessInstanceKey: parent?.rootProcessInstanceKey ?? processInstanceKey,
    ...(startedBy !== undefined && { startedBy }),
    ...(event !== undefined && { eventName: event }),
  };
}

/** Where the element has an open user task that listeners may ask for. */
export function taskFacts(machine: Machine, key: Key, event?: string): { readonly task?: TaskFacts } {
  const instance = machine.element(key);
  if (instance?.userTask === undefined) return {};
  const { key: id, createdAt, attributes, pending } = instance.userTask;
  const { assignee, dueDate, followUpDate, priority } = { ...attributes, ...pending };
  const { name } = machine.nodeOf(instance);
  const eventName = event && TASK_EVENTS[event];
  return {
    task: {
      id,
      ...(name !== undefined && { name }),
      ...(typeof assignee === 'string' && { assignee }),
      ...(priority !== undefined && { priority }),
      ...(typeof dueDate === 'string' && { dueDate }),
      ...(typeof followUpDate === 'string' && { followUpDate }),
      createTime: new Date(createdAt).toISOString(),
      taskDefinitionKey: instance.elementId,
      ...(eventName !== undefined && { eventName }),
    },
  };
}

/** What its worker answered is part of it. */
export function externalTaskFacts(
  machine: Machine,
  { key, type, retries, elementInstanceKey }: Job,
  failed: JobAnswer['failed'],
): ExternalTaskFacts {
  const { elementId, processInstanceKey, processId, processDefinitionId, businessKey } = executionFacts(
    machine,
    elementInstanceKey,
  );
  return {
    id: key,
    topicName: type,
    retries: failed?.retries ?? retries,
    elementInstanceKey,
    ...(elementId !== undefined && { elementId }),
    ...(processInstanceKey !== undefined && { processInstanceKey }),
    ...(processId !== undefined && { processId }),
    ...(processDefinitionId !== undefined && { processDefinitionId }),
    ...(businessKey !== undefined && { businessKey }),
    ...(failed && { errorMessage: failed.message, errorDetails: failed.details ?? failed.message }),
  };
}
