/**
 * `execution` (`DelegateExecution`) and `task` (`DelegateTask`) of Camunda 7 and its kin, as far as data goes. Variables
 * set here do not change anything by themselves: they are part of what the evaluation answers.
 */
import type { Json } from '../json.js';
import { toText } from './coerce.js';
import { toJson } from './json.js';
import { EngineObject, fail, show } from './values.js';

/** What is known of the element instance for which the expression is evaluated; what is absent is null. */
export interface ExecutionFacts {
  readonly processInstanceKey?: string;
  readonly businessKey?: string;
  /** BPMN process id. */
  readonly processId?: string;
  readonly processDefinitionId?: string;
  readonly elementId?: string;
  readonly elementName?: string;
  readonly elementInstanceKey?: string;
  readonly parentElementInstanceKey?: string;
  readonly rootProcessInstanceKey?: string;
  readonly tenantId?: string;
  /** Of a listener: `start`, `end`, `take`. */
  readonly eventName?: string;
}

export interface TaskFacts {
  readonly id?: string;
  readonly name?: string;
  readonly assignee?: string;
  readonly owner?: string;
  readonly description?: string;
  readonly priority?: number;
  /** ISO-8601. */
  readonly dueDate?: string;
  readonly followUpDate?: string;
  readonly createTime?: string;
  readonly taskDefinitionKey?: string;
  readonly formKey?: string;
  /** Of a listener: `create`, `assignment`, `complete`, `delete`, `update`, `timeout`. */
  readonly eventName?: string;
}

/** A variable that the expression set. */
export interface Assignment {
  readonly name: string;
  readonly value: Json;
  /** In the scope of the element instance alone (`setVariableLocal`). */
  readonly local: boolean;
}

export interface VariableAccess {
  /** Undefined: there is no such variable. */
  readonly get: (name: string) => unknown;
  readonly set: (assignment: Assignment) => void;
}

const EXECUTION: Readonly<Record<string, keyof ExecutionFacts>> = {
  id: 'elementInstanceKey',
  activityInstanceId: 'elementInstanceKey',
  currentActivityId: 'elementId',
  currentActivityName: 'elementName',
  processInstanceId: 'processInstanceKey',
  rootProcessInstanceId: 'rootProcessInstanceKey',
  parentId: 'parentElementInstanceKey',
  parentActivityInstanceId: 'parentElementInstanceKey',
  businessKey: 'businessKey',
  processBusinessKey: 'businessKey',
  processInstanceBusinessKey: 'businessKey',
  processDefinitionId: 'processDefinitionId',
  processDefinitionKey: 'processId',
  tenantId: 'tenantId',
  eventName: 'eventName',
};

const TASK: Readonly<Record<string, keyof TaskFacts>> = {
  id: 'id',
  name: 'name',
  assignee: 'assignee',
  owner: 'owner',
  description: 'description',
  priority: 'priority',
  dueDate: 'dueDate',
  followUpDate: 'followUpDate',
  createTime: 'createTime',
  taskDefinitionKey: 'taskDefinitionKey',
  formKey: 'formKey',
  eventName: 'eventName',
};

const VARIABLE_METHODS = [
  'getVariable',
  'getVariableLocal',
  'hasVariable',
  'hasVariableLocal',
  'setVariable',
  'setVariableLocal',
] as const;

export const engineMethodNames: readonly string[] = VARIABLE_METHODS;

export function executionObject(facts: ExecutionFacts, variables: VariableAccess): EngineObject {
  return engineObject('execution', facts, EXECUTION, variables);
}

export function taskObject(task: TaskFacts, execution: ExecutionFacts, variables: VariableAccess): EngineObject {
  const own = engineObject('task', task, TASK, variables);
  return new EngineObject(
    'task',
    (name) => {
      if (name === 'execution') return executionObject(execution, variables);
      const value = own.property(name);
      return value === undefined && Object.hasOwn(EXECUTION, name)
        ? executionObject(execution, variables).property(name)
        : value;
    },
    own.method,
  );
}

function engineObject<Facts extends object>(
  name: string,
  facts: Facts,
  properties: Readonly<Record<string, keyof Facts>>,
  variables: VariableAccess,
): EngineObject {
  return new EngineObject(
    name,
    (property) => {
      if (property === 'variables') return variablesObject(variables);
      const fact = Object.hasOwn(properties, property) ? properties[property] : undefined;
      return fact === undefined ? undefined : (facts[fact] ?? null);
    },
    (method) => variableMethod(method, variables),
  );
}

/** `execution.variables.x`: one by one, as there is no telling how many there are. */
function variablesObject(variables: VariableAccess): EngineObject {
  return new EngineObject(
    'variables',
    (name) => variables.get(name) ?? null,
    (method) =>
      method === 'get'
        ? ([name]) => variables.get(toText(name)) ?? null
        : method === 'containsKey'
          ? ([name]) => variables.get(toText(name)) !== undefined
          : undefined,
  );
}

function variableMethod(
  method: string,
  variables: VariableAccess,
): ((values: readonly unknown[]) => unknown) | undefined {
  switch (method as (typeof VARIABLE_METHODS)[number]) {
    case 'getVariable':
    case 'getVariableLocal':
      return ([name]) => variables.get(nameOf(name)) ?? null;
    case 'hasVariable':
    case 'hasVariableLocal':
      return ([name]) => variables.get(nameOf(name)) !== undefined;
    case 'setVariable':
    case 'setVariableLocal':
      return ([name, value]) => {
        variables.set({ name: nameOf(name), value: toJson(value), local: method === 'setVariableLocal' });
        return null;
      };
    default:
      return undefined;
  }
}

function nameOf(value: unknown): string {
  return typeof value === 'string' && value !== ''
    ? value
    : fail(`Expected a variable's name, but found ${show(value)}`);
}
