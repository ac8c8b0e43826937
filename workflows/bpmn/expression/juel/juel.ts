/**
 * JUEL (EL 2.2, JSR 245) as the files of Camunda 7, Operaton, Flowable and Activiti use it: compiled at deployment,
 * evaluated in the workflow. Neither half throws, and neither reaches a function that is not on a list here.
 */
import type { Json } from '../json.js';
import type { JuelNode } from './ast.js';
import {
  executionObject,
  externalTaskObject,
  taskObject,
  type Assignment,
  type VariableAccess,
} from './engine-object.js';
import { evaluate, type Evaluation } from './evaluate.js';
import type { ExecutionFacts, ExternalTaskFacts, TaskFacts } from './facts.js';
import { toJson } from './json.js';
import { childrenOf, parse } from './parse.js';
import type { ParseOptions } from './parser.js';
import type { JuelProblem } from './problem.js';
import { JuelFailure } from './values.js';

export type { Assignment } from './engine-object.js';
export type { ExecutionFacts, ExternalTaskFacts, TaskFacts } from './facts.js';
export type { JuelNode } from './ast.js';

export interface JuelExpression {
  readonly language: 'juel';
  readonly source: string;
  readonly ast: JuelNode;
}

export type JuelCompilation = { readonly ok: true; readonly expression: JuelExpression } | JuelProblem;

export interface JuelEnvironment {
  /** Value of a variable; undefined: there is no such variable. */
  readonly lookup: (name: string) => unknown;
  /** Milliseconds since the epoch: what `now()` and `dateTime()` answer, in UTC. */
  readonly now: number;
  readonly execution?: ExecutionFacts;
  /** Absent where there is no user task: `task` is a variable like any other then. */
  readonly task?: TaskFacts;
  /** Likewise, where no worker has answered. */
  readonly externalTask?: ExternalTaskFacts;
}

export type JuelOutcome =
  | {
      readonly ok: true;
      readonly value: Json;
      /** What was null for want of an entry, an index or an object. */
      readonly warnings: readonly string[];
      /** What `execution.setVariable` set, in order; the caller stores it. */
      readonly assignments: readonly Assignment[];
    }
  | { readonly ok: false; readonly message: string };

/** `text` as it stands in the file, with its `${…}` and `#{…}`; without any it is itself. */
export function compileJuel(text: string, options: ParseOptions = {}): JuelCompilation {
  const parsed = parse(text, options);
  return parsed.ok ? { ok: true, expression: { language: 'juel', source: text, ast: parsed.ast } } : parsed;
}

/** A single `${…}` keeps its type, several or text around them make a string. */
export function evaluateJuel(ast: JuelNode, environment: JuelEnvironment): JuelOutcome {
  const { now } = environment;
  const warnings: string[] = [];
  const assignments: Assignment[] = [];
  const warn = (message: string): null => {
    if (warnings.length < MAXIMUM_WARNINGS && !warnings.includes(message)) warnings.push(message);
    return null;
  };
  const lookup = resolver(environment, assignments);
  try {
    return { ok: true, value: toJson(evaluate(ast, { lookup, now, warn })), warnings, assignments };
  } catch (error) {
    if (error instanceof JuelFailure) return { ok: false, message: error.message };
    if (error instanceof RangeError)
      return {
        ok: false,
        message: 'Expected an expression within the limits of stack, text length and calendar, but it exceeds one',
      };
    throw error;
  }
}

const MAXIMUM_WARNINGS = 20;

/** The engine's objects come before variables of their names, as in Camunda 7. */
function resolver(environment: JuelEnvironment, assignments: Assignment[]): Evaluation['lookup'] {
  const { execution = {}, task, externalTask } = environment;
  const variables: VariableAccess = {
    get: (name) => assignments.findLast((assignment) => assignment.name === name)?.value ?? environment.lookup(name),
    set: (assignment) => assignments.push(assignment),
  };
  return (name) => {
    if (name === 'execution') return executionObject(execution, variables);
    if (name === 'task' && task !== undefined) return taskObject(task, execution, variables);
    if (name === 'externalTask' && externalTask !== undefined) return externalTaskObject(externalTask, variables);
    return variables.get(name);
  };
}

/** Names of the variables that evaluation reads, in order of first use, without duplicates. */
export function juelVariablesRead(ast: JuelNode): readonly string[] {
  const found = new Set<string>();
  const collect = (node: JuelNode): void => {
    if (node.kind === 'name' && node.name !== 'execution' && node.name !== 'task') found.add(node.name);
    if (node.kind === 'method' && node.name === 'getVariable') {
      const [name] = node.arguments;
      if (name?.kind === 'literal' && typeof name.value === 'string') found.add(name.value);
    }
    for (const child of childrenOf(node)) collect(child);
  };
  collect(ast);
  return [...found];
}

/** A text that is nothing but the call of a method that no value has: `${bean.method(a, b)}`. */
export interface BeanCall {
  readonly bean: string;
  readonly method: string;
  /** As they are written. */
  readonly arguments: readonly string[];
}

/** Undefined where the text is something else, or an engine's object is called. */
export function beanCall(text: string): BeanCall | undefined {
  const valued = parse(text.trim(), { value: true });
  if (valued.ok || valued.code !== 'JUEL_UNSUPPORTED') return undefined;
  const parsed = parse(text.trim(), {});
  if (!parsed.ok || parsed.ast.kind !== 'method' || parsed.ast.target.kind !== 'name') return undefined;
  const { target, name: method } = parsed.ast;
  return isEngineObject(target.name) ? undefined : { bean: target.name, method, arguments: argumentsIn(text) };
}

/** What stands between the outer parentheses, cut at commas that belong to no argument. */
function argumentsIn(call: string): readonly string[] {
  const found: string[] = [];
  let open = '';
  for (const part of call.slice(call.indexOf('(') + 1, call.lastIndexOf(')')).split(',')) {
    open = open === '' ? part : `${open},${part}`;
    if (!parse(`\${${open}}`, {}).ok) continue;
    found.push(open.trim());
    open = '';
  }
  return found;
}

const ENGINE_OBJECTS: readonly string[] = ['execution', 'task', 'externalTask'];

export function isEngineObject(name: string): boolean {
  return ENGINE_OBJECTS.includes(name);
}

/** The bean's name where the text is `${bean}` or `#{bean}`: a delegate expression; else undefined. */
export function delegateName(text: string): string | undefined {
  const parsed = parse(text.trim(), {});
  return parsed.ok && parsed.ast.kind === 'name' ? parsed.ast.name : undefined;
}
