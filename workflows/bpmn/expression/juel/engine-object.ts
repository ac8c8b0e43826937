/**
 * `execution` (`DelegateExecution`) and `task` (`DelegateTask`) of Camunda 7 and its kin, as far as data goes. Variables
 * set here do not change anything by themselves: they are part of what the evaluation answers.
 */
import type { Json } from '../json.js';
import { toText } from './coerce.js';
import {
  EXECUTION,
  EXTERNAL_TASK,
  TASK,
  type ExecutionFacts,
  type ExternalTaskFacts,
  type TaskFacts,
} from './facts.js';
import { toJson } from './json.js';
import { EngineObject, fail, isMap, show } from './values.js';

/** A variable that the expression set. */
export interface Assignment {
  readonly name: string;
  readonly value: Json;
  /** In the scope of the element instance alone (`setVariableLocal`, `setVariablesLocal`). */
  readonly local: boolean;
}

export interface VariableAccess {
  /** Undefined: there is no such variable. */
  readonly get: (name: string) => unknown;
  readonly set: (assignment: Assignment) => void;
}

const VARIABLE_METHODS = [
  'getVariable',
  'getVariableLocal',
  'hasVariable',
  'hasVariableLocal',
  'setVariable',
  'setVariableLocal',
  'setVariables',
  'setVariablesLocal',
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

export function externalTaskObject(facts: ExternalTaskFacts, variables: VariableAccess): EngineObject {
  return engineObject('externalTask', facts, EXTERNAL_TASK, variables);
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
    case 'setVariables':
    case 'setVariablesLocal':
      return ([values]) => {
        if (!isMap(values)) fail(`Expected a map of variables, but found ${show(values)}`);
        for (const [name, value] of Object.entries(values))
          variables.set({ name: nameOf(name), value: toJson(value), local: method === 'setVariablesLocal' });
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
