/**
 * User tasks. Without listeners, what happens to one between its creation and its end is its row's own affair; with
 * them, everything that is to happen waits for the listeners of its event, which may deny or correct it.
 */
import type { UserTaskChanges, UserTaskRequest, Variables } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';
import { listensTo } from '../bpmn/listener.js';
import type { Machine } from './machine.js';
import type { UserTaskState } from './record.js';
import type { ElementInstance, OpenUserTask, Operation } from './state.js';

export function createUserTask(machine: Machine, elementInstanceKey: Key, request: UserTaskRequest): void {
  const instance = machine.element(elementInstanceKey) as ElementInstance;
  const node = machine.nodeOf(instance);
  const key = machine.newKey();
  const { elementId } = instance;
  machine.draft.put('userTasks', key, elementInstanceKey);
  const { assignee, ...unassigned } = request;
  const listened = listensTo(node, 'task');
  machine.record({
    type: 'user-task-created',
    key,
    elementInstanceKey,
    elementId,
    ...(node.name !== undefined && { name: node.name }),
    ...(listened ? { ...unassigned, listened } : request),
  });
  if (!listened) return;
  const { candidateGroups, candidateUsers, dueDate = null, followUpDate = null, priority } = request;
  const attributes = { candidateGroups, candidateUsers, dueDate, followUpDate, priority };
  const pending = assignee === undefined ? {} : { assignee };
  machine.update(elementInstanceKey, { userTask: { key, createdAt: machine.now, attributes, pending } });
  const then: Operation = { op: 'change-user-task', key: elementInstanceKey };
  const assigned: Operation = { op: 'ask-listeners', key: elementInstanceKey, event: 'assigning', then };
  machine.enqueue({ op: 'ask-listeners', key: elementInstanceKey, event: 'creating', then: assigned });
}

/** Of a task with listeners: `changes` hold when those of `event` have let them. */
export function changeUserTask(
  machine: Machine,
  {
    key,
    event,
    changes,
  }: { readonly key: Key; readonly event: 'assigning' | 'updating'; readonly changes: UserTaskChanges },
): void {
  correct(machine, key, changes);
  machine.enqueue({ op: 'ask-listeners', key, event, then: { op: 'change-user-task', key } });
}

/** The listeners of its completion go first. */
export function completeUserTask(machine: Machine, key: Key, variables: Variables): void {
  const then: Operation = { op: 'complete-user-task', key, variables };
  machine.enqueue(
    machine.element(key)?.userTask === undefined ? then : { op: 'ask-listeners', key, event: 'completing', then },
  );
}

const STATES = {
  creating: 'CREATING',
  assigning: 'ASSIGNING',
  updating: 'UPDATING',
  completing: 'COMPLETING',
} as const satisfies Record<string, UserTaskState>;

/** What is to happen to the task waits for the listeners of its event. A task for nobody is not assigned. */
export function askListeners(
  machine: Machine,
  { key, event, then }: Extract<Operation, { readonly op: 'ask-listeners' }>,
): void {
  const instance = machine.element(key) as ElementInstance;
  const assigns = Object.hasOwn(instance.userTask?.pending ?? {}, 'assignee');
  if (!listensTo(machine.nodeOf(instance), 'task', event) || (event === 'assigning' && !assigns))
    return machine.enqueueNext(then);
  tell(machine, key, STATES[event], {});
  machine.enqueueNext({ op: 'listen', key, on: 'task', event, at: 0, then });
}

/** What was pending holds. */
export function changed(machine: Machine, key: Key): void {
  const task = machine.element(key)?.userTask;
  if (task === undefined) return;
  tell(machine, key, 'CREATED', task.pending);
  put(machine, key, { ...task, attributes: { ...task.attributes, ...task.pending }, pending: {} });
}

/** What was pending does not come about: the task is as it was. */
export function deny(machine: Machine, key: Key): void {
  const task = machine.element(key)?.userTask;
  if (task === undefined) return;
  tell(machine, key, 'CREATED', {});
  put(machine, key, { ...task, pending: {} });
}

export function correct(machine: Machine, key: Key, corrections: UserTaskChanges): void {
  const task = machine.element(key)?.userTask;
  if (task !== undefined) put(machine, key, { ...task, pending: { ...task.pending, ...corrections } });
}

export function completed(machine: Machine, elementInstanceKey: Key, variables: Variables): void {
  const [key] = machine.draft.keysOf('userTasks', elementInstanceKey);
  if (key === undefined) return;
  const pending = machine.element(elementInstanceKey)?.userTask?.pending ?? {};
  if (Object.keys(pending).length > 0) tell(machine, elementInstanceKey, 'COMPLETING', pending);
  machine.draft.remove('userTasks', key);
  machine.record({ type: 'user-task-ended', key, state: 'COMPLETED' });
  machine.enqueue({ op: 'resume', key: elementInstanceKey, happening: { kind: 'completed', variables } });
}

function put(machine: Machine, key: Key, userTask: OpenUserTask): void {
  machine.update(key, { userTask });
}

function tell(machine: Machine, elementInstanceKey: Key, state: UserTaskState, changes: UserTaskChanges): void {
  const key = machine.element(elementInstanceKey)?.userTask?.key;
  if (key !== undefined) machine.record({ type: 'user-task-changed', key, state, changes });
}
