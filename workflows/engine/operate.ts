/** The operations of the interpreter. Each answers a failure before it has changed anything that running it again would repeat. */
import { elementOf } from '../bpmn/elements/index.js';
import { multiInstance } from '../bpmn/elements/multi-instance.js';
import { standardLoop } from '../bpmn/elements/standard-loop.js';
import { listensTo } from '../bpmn/listener.js';
import { chooseFlows } from '../bpmn/choose-flows.js';
import { isFailure, type ElementDefinition, type Outcome } from '../bpmn/define.js';
import type { Key, PlanFlow, PlanNode } from '../bpmn/plan.js';
import { arrived, gather } from './arrive.js';
import { call } from './call.js';
import { rememberCompensable } from './compensate.js';
import { throwError } from './error.js';
import { executionOf } from './execution.js';
import { runActivity } from './job.js';
import { bringIn, bringOut, divide, store } from './data.js';
import { readStores, storesRead, writeStores } from './data-store.js';
import { listen } from './listener.js';
import type { Writable } from './draft.js';
import { descend } from './lineage.js';
import { lineageOf, type Machine } from './machine.js';
import { map } from './mapping.js';
import { startInside } from './modify.js';
import { propagate, setLocal } from './scope.js';
import { takeSignal } from './signal.js';
import type { ElementInstance, Operation } from './state.js';
import { closeSubscription, closeSubscriptions, end, endInstance } from './terminate.js';
import { askListeners, changed, completed } from './user-task.js';
import { watch, watchFor } from './watch.js';

type Handlers = {
  readonly [Name in Operation['op']]: (
    machine: Machine,
    operation: Extract<Operation, { readonly op: Name }>,
  ) => Outcome;
};

/** Runs one operation. What it concerns may have ended meanwhile: then there is nothing to do. */
export function operate(machine: Machine, operation: Operation): Outcome {
  const concerned = 'scopeKey' in operation ? operation.scopeKey : operation.key;
  const alive = operation.op === 'run-job' ? machine.state.jobs[concerned] : machine.element(concerned);
  if (alive === undefined) return;
  return (handlers[operation.op] as (machine: Machine, operation: Operation) => Outcome)(machine, operation);
}

function definitionOf(machine: Machine, instance: ElementInstance): ElementDefinition {
  const node = machine.nodeOf(instance);
  if (instance.role !== 'body') return elementOf(node.kind);
  return (node.standardLoop === undefined ? multiInstance : standardLoop) as unknown as ElementDefinition;
}

/** The scope that mappings of an instance read from and write to: an inner instance has its item in its own. */
function mappingScope(instance: ElementInstance): Key {
  return instance.role === 'inner' ? instance.key : (instance.scopeKey ?? instance.key);
}

const NOTHING = { brought: [], changes: [] } as const;

const handlers: Handlers = {
  take(machine, { scopeKey, flowId, lineage = descend(machine.lastKey, flowId), triggered }) {
    machine.record({ type: 'flow-taken', flowId });
    const { target: elementId } = flowOf(machine, flowId);
    const node = machine.plan.nodes[elementId] as PlanNode;
    const { arrive = gather } = elementOf(node.kind);
    const arrival = arrive(executionOf(machine, scopeKey), node, flowId);
    arrived(machine, { scopeKey, elementId, arrival, lineage, ...(triggered && { triggered }) });
  },

  activate(machine, { scopeKey, elementId, lineage, triggered, variables, compensable = [], notify, inside }) {
    const scope = machine.element(scopeKey) as ElementInstance;
    const node = machine.plan.nodes[elementId] as PlanNode;
    const inner = scope.role === 'body' && scope.elementId === elementId;
    const repeats = node.multiInstance !== undefined || node.standardLoop !== undefined;
    const role = inner ? 'inner' : repeats ? 'body' : 'plain';
    const key = machine.newKey();
    start(machine, { key, elementId, role, scopeKey, compensable, lineage, notify });
    if (variables !== undefined) setLocal(machine, key, variables);
    machine.enqueue({ op: 'enter', key, ...(triggered && { triggered }), ...(inside && { inside }) });
  },

  enter(machine, operation) {
    const { key, triggered, inside } = operation;
    const instance = machine.element(key) as ElementInstance;
    const node = machine.nodeOf(instance);
    const read = node.data && instance.role !== 'inner' ? storesRead(node.data) : [];
    if (read.length > 0 && operation.stores === undefined) return readStores(machine, key, read, operation);
    const mappings = instance.role === 'body' ? [] : node.inputs;
    const inputs = map(machine, { scopeKey: mappingScope(instance), mappings });
    if (isFailure(inputs)) return inputs;
    if (node.data !== undefined && instance.role !== 'inner') {
      const { stores = {} } = operation;
      const data = bringIn(machine, instance, { data: node.data, overlay: inputs, stores });
      if (isFailure(data)) return data;
      if (data === 'unavailable') return machine.update(key, { awaitsData: operation });
      store(machine, data);
    }
    setLocal(machine, key, inputs);
    const event = instance.role === 'body' ? 'beforeAll' : 'start';
    const then = { op: 'begin', key, ...(triggered && { triggered }), ...(inside && { inside }) } as const;
    if (!listensTo(node, 'execution', event)) return begin(machine, then);
    machine.enqueue({ op: 'listen', key, on: 'execution', event, at: 0, then });
  },

  begin,

  listen,

  'ask-listeners'(machine, operation) {
    askListeners(machine, operation);
  },

  'change-user-task'(machine, { key }) {
    changed(machine, key);
  },

  'complete-user-task'(machine, { key, variables }) {
    completed(machine, key, variables);
  },

  resume(machine, { key, happening }) {
    const instance = machine.element(key) as ElementInstance;
    return definitionOf(machine, instance).resume?.(executionOf(machine, key), machine.nodeOf(instance), happening);
  },

  caught(machine, { key, elementId, triggered }) {
    const node = machine.plan.nodes[elementId] as PlanNode;
    return elementOf(node.kind).caught?.(executionOf(machine, key), node, triggered);
  },

  complete(machine, operation) {
    const { key, variables = {}, flowIds, next, triggered } = operation;
    const instance = machine.element(key) as ElementInstance;
    // Its end listeners are at work already.
    if (instance.lifecycle === 'completing') return;
    const node = machine.nodeOf(instance);
    const { outputs, data } = node;
    const out = data && instance.role !== 'inner' ? bringOut(machine, instance, { data, overlay: variables }) : NOTHING;
    if (isFailure(out)) return out;
    if (instance.role !== 'body' && outputs.length > 0) {
      const mapped = map(machine, { scopeKey: key, mappings: outputs, overlay: variables });
      if (isFailure(mapped)) return mapped;
      setLocal(machine, key, variables);
      propagate(machine, mappingScope(instance), mapped);
    } else {
      const { inside, outside } = divide(variables, data?.carried ?? []);
      setLocal(machine, key, inside);
      propagate(machine, key, outside);
    }
    store(machine, out.brought);
    machine.move(key, 'completing');
    const finish: Operation = {
      op: 'finish',
      key,
      ...(flowIds && { flowIds }),
      ...(next !== undefined && { next }),
      ...(triggered && { triggered }),
    };
    const listened = instance.role !== 'body' && listensTo(node, 'execution', 'end');
    const then: Operation = listened
      ? { op: 'listen', key, on: 'execution', event: 'end', at: 0, then: finish }
      : finish;
    if (listened || out.changes.length > 0) closeSubscriptions(machine, key);
    if (out.changes.length > 0) return writeStores(machine, key, out.changes, then);
    machine.enqueue(then);
  },

  finish(machine, operation) {
    const { key, flowIds, next, triggered } = operation;
    const instance = machine.element(key) as ElementInstance;
    const { scopeKey } = instance;
    if (scopeKey === undefined) return endInstance(machine, 'COMPLETED');
    const leaves = instance.role !== 'inner' && next === undefined;
    const leaving = leaves ? (flowIds ?? chooseFlows(executionOf(machine, key), machine.nodeOf(instance))) : [];
    if (isFailure(leaving)) return leaving;
    const listened = operation.heard !== true && leaving.some((id) => listensTo(flowOf(machine, id), 'execution'));
    if (listened) {
      closeSubscriptions(machine, key);
      const then: Operation = { ...operation, flowIds: leaving, heard: true };
      return machine.enqueueNext({ op: 'listen', key, on: 'execution', event: 'take', at: 0, flowIds: leaving, then });
    }
    const scope = machine.element(scopeKey) as ElementInstance;
    const blocked = definitionOf(machine, scope).childCompleting?.(
      executionOf(machine, scopeKey),
      machine.nodeOf(scope),
      executionOf(machine, key),
    );
    if (isFailure(blocked)) return blocked;
    rememberCompensable(machine, instance);
    end(machine, key, 'COMPLETED');
    if (next !== undefined) {
      machine.addTokens(scopeKey, 1);
      machine.enqueue({ op: 'activate', scopeKey, elementId: next, lineage: descend(lineageOf(instance), next) });
    }
    const { completionQuantity = 1 } = machine.nodeOf(instance);
    for (const flowId of leaving) {
      for (let nth = 0; nth < completionQuantity; nth += 1) {
        machine.addTokens(scopeKey, 1);
        const lineage = descend(lineageOf(instance), flowId, nth);
        machine.enqueue({ op: 'take', scopeKey, flowId, lineage, ...(triggered && { triggered }) });
      }
    }
    machine.addTokens(scopeKey, -1);
    // At once: a scope that asks for its tokens must not see those of a sibling that ends in the same step.
    machine.enqueueNext({ op: 'child-ended', key: scopeKey });
  },

  'child-ended'(machine, { key }) {
    const instance = machine.element(key) as ElementInstance;
    return definitionOf(machine, instance).childEnded?.(executionOf(machine, key), machine.nodeOf(instance));
  },

  watch(machine, { key, elementId }) {
    return watchFor(machine, key, machine.plan.nodes[elementId] as PlanNode);
  },

  /** Joins are looked at when nothing else happens any more: all it takes is that no incident holds this one back. */
  settle() {},

  hear(machine, { subscriptionKey: key, signalKey, variables }) {
    takeSignal(machine, { key, signalKey, variables });
  },

  throw(machine, { key, code, message, variables }) {
    return throwError(machine, key, { code, message, variables });
  },

  'run-job'(machine, { key }) {
    const { dueAt: _over, ...rest } = machine.state.jobs[key] as NonNullable<(typeof machine.state.jobs)[Key]>;
    const job = { ...rest, attempt: 1 };
    machine.draft.put('jobs', key, job);
    if (job.implementation.by === 'worker') machine.record({ type: 'job-retried', key, retries: job.retries });
    runActivity(machine, job);
  },

  call(machine, { key }) {
    call(machine, key);
  },

  stop(machine) {
    endInstance(machine, 'TERMINATED');
  },
};

function flowOf(machine: Machine, flowId: string): PlanFlow {
  return machine.plan.flows[flowId] as PlanFlow;
}

/** The element itself, once its inputs are there and its start listeners are done. */
function begin(machine: Machine, operation: Extract<Operation, { readonly op: 'begin' }>): Outcome {
  const { key, triggered, inside } = operation;
  const instance = machine.element(key) as ElementInstance;
  const watching = watch(machine, instance);
  if (isFailure(watching)) return watching;
  machine.move(key, 'active');
  if (inside !== undefined) {
    definitionOf(machine, instance).prepare?.(executionOf(machine, key));
    return startInside(machine, key, inside);
  }
  const { lastKey } = machine;
  const outcome = definitionOf(machine, instance).enter(executionOf(machine, key), machine.nodeOf(instance), triggered);
  if (!isFailure(outcome)) return;
  // What was subscribed before the failure is subscribed again when the incident is resolved.
  for (const key of Object.keys(machine.state.subscriptions)) if (key > lastKey) closeSubscription(machine, key);
  return outcome;
}

/** Creates an element instance. */
export function start(
  machine: Machine,
  instance: Pick<ElementInstance, 'key' | 'lineage' | 'elementId' | 'role' | 'scopeKey' | 'compensable' | 'notify'>,
): void {
  const { key, elementId, role, scopeKey, compensable, lineage, notify } = instance;
  const whole: Writable<ElementInstance> = {
    key,
    elementId,
    role,
    compensable,
    lifecycle: 'activating',
    variables: {},
    variableKeys: {},
    tokens: 0,
    arrivals: {},
    joined: {},
    memory: null,
  };
  if (scopeKey !== undefined) whole.scopeKey = scopeKey;
  if (lineage !== undefined) whole.lineage = lineage;
  if (notify !== undefined) whole.notify = notify;
  machine.draft.put('elements', key, whole);
  const { name } = machine.plan.nodes[elementId] as PlanNode;
  machine.record({
    type: 'element-activated',
    key,
    elementId,
    ...(name !== undefined && { elementName: name }),
    elementType: definitionOf(machine, whole).elementType,
    scopeKey: scopeKey ?? key,
  });
}
