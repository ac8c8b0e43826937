/** The verbs of scenarios: each finds what it is about and answers what is missing where it is not there. */
import type { Key } from '../../workflows/bpmn/plan.js';
import { addDuration } from '../../workflows/bpmn/time.js';
import { refuseSuspended, type EventBody } from '../../workflows/engine/index.js';
import type { Step, Target, Verb, Verbs } from './scenario.js';
import { choiceOf } from './steering.js';
import { triggerEvent } from './trigger-event.js';
import { find, findIncident, findJob, findSubscription, findUserTask, type Found } from './waiting.js';
import type { World } from './world.js';

type Problem = string | undefined;
type Handlers = { readonly [Name in Verb]: (world: World, argument: Verbs[Name], instance?: number) => Problem };

/** Answers what the step found missing. `instance` beside the verb is the same as inside it. */
export function perform(world: World, { instance, ...step }: Step): Problem {
  const [verb, argument] = Object.entries(step)[0] as [Verb, unknown];
  world.note(`${verb} ${JSON.stringify(argument)}`);
  const handler = handlers[verb] as ((world: World, argument: unknown, instance?: number) => Problem) | undefined;
  if (handler === undefined) return `Expected a verb of scenarios, but found '${verb}'.`;
  const inside = instance !== undefined && !WHOLE.includes(verb);
  return handler(world, inside ? { instance, ...(argument as object) } : argument, instance);
}

/** Verbs whose argument is no object of settings. */
const WHOLE: readonly Verb[] = ['setVariables', 'advanceTime', 'deploy'];

const NONE_RUNNING = 'Expected a running instance, but there is none.';

function missing(what: string, sought: object): string {
  return `Expected ${what} that fits ${JSON.stringify(sought)}, but nothing such waits.`;
}

function sendTo(world: World, found: Found | undefined, problem: string, event: (key: Key) => EventBody): Problem {
  if (found === undefined) return problem;
  const happening = event(found.key);
  const refusal = refuseSuspended(found.instance.state, happening);
  if (refusal === undefined) world.send(found.instance, happening);
  return refusal?.message;
}

function sendToWhole(world: World, sought: Target, kind: 'cancel' | 'suspend' | 'resume'): Problem {
  const [instance] = world.running(sought);
  return sendTo(world, instance && { instance, key: instance.key }, NONE_RUNNING, () => ({ kind }));
}

const handlers: Handlers = {
  start(world, { processId, variables = {}, startEvent }) {
    return world.start(processId, variables, startEvent)
      ? undefined
      : `Expected process '${processId}' to be deployed, but it is not.`;
  },

  completeUserTask(world, sought) {
    return sendTo(world, findUserTask(world, sought), missing('a user task', sought), (key) => ({
      kind: 'user-task-completed',
      key,
      variables: sought.variables ?? {},
    }));
  },

  completeJob(world, sought) {
    return sendTo(world, findJob(world, sought), missing('a job', sought), (key) => ({
      kind: 'job-completed',
      key,
      variables: sought.variables ?? {},
      ...(sought.result && { result: sought.result }),
    }));
  },

  changeUserTask(world, sought) {
    const { changes } = sought;
    const event = changes.assignee === undefined ? 'updating' : 'assigning';
    return sendTo(world, findUserTask(world, sought), missing('a user task', sought), (key) => ({
      kind: 'user-task-changed',
      key,
      event,
      changes,
    }));
  },

  throwError(world, sought) {
    const { code, message = '', variables = {} } = sought;
    const found = findJob(world, sought);
    const kind = found === undefined ? 'user-task-error' : 'job-error';
    return sendTo(world, found ?? findUserTask(world, sought), missing('a job or user task', sought), (key) => ({
      kind,
      key,
      code,
      message,
      variables,
    }));
  },

  failJob(world, sought) {
    const { message = '', retries = 0, variables = {} } = sought;
    const failed = { kind: 'job-failed', message, final: true, retries, variables } as const;
    return sendTo(world, findJob(world, sought), missing('a job', sought), (key) => ({ ...failed, key }));
  },

  publishMessage(world, { instance, name, correlationKey, variables = {}, timeToLive }) {
    const until = timeToLive === undefined ? world.now : addDuration(world.now, timeToLive);
    if (until === undefined) return `Expected an ISO 8601 duration as time to live, but found '${timeToLive ?? ''}'.`;
    world.publish({ name, correlationKey, variables, timeToLiveMs: until - world.now }, instance);
    return undefined;
  },

  broadcastSignal(world, { name, variables = {} }) {
    world.broadcast(name, variables);
    return undefined;
  },

  fireTimer(world, sought) {
    const found = findSubscription(world, sought, 'timer');
    const timer = found && world.timersOf(found.instance).find(({ key }) => key === found.key);
    if (timer === undefined) return missing('a timer', sought);
    world.fire(timer);
    return undefined;
  },

  advanceTime(world, duration) {
    const until = addDuration(world.now, duration);
    if (until === undefined) return `Expected an ISO 8601 duration, but found '${duration}'.`;
    world.advance(until);
    return undefined;
  },

  setVariables(world, variables, number) {
    const [instance] = world.running({ ...(number !== undefined && { instance: number }) });
    if (instance === undefined) return NONE_RUNNING;
    world.send(instance, { kind: 'variables-set', scopeKey: instance.key, variables, local: false });
    return undefined;
  },

  setLocalVariables(world, sought) {
    const found = find(world, sought, ({ state }) => Object.values(state.elements));
    return sendTo(world, found, missing('an element instance', sought), (scopeKey) => ({
      kind: 'variables-set',
      scopeKey,
      variables: sought.variables,
      local: true,
    }));
  },

  resolveIncident(world, sought) {
    const { retries = 1 } = sought;
    return sendTo(world, findIncident(world, sought), missing('an incident', sought), (key) => ({
      kind: 'incident-resolved',
      key,
      retries,
    }));
  },

  cancel(world, sought) {
    return sendToWhole(world, sought, 'cancel');
  },

  triggerTimer(world, sought) {
    const found = findSubscription(world, sought, 'timer');
    const timer = found?.instance.state.subscriptions[found.key];
    return sendTo(world, found, missing('a timer', sought), () => ({
      kind: 'timer-triggered',
      key: timer?.ownerKey ?? '',
      elementId: timer?.elementId ?? '',
    }));
  },

  activateAdHoc(world, { activities, cancelRemaining = false, ...sought }) {
    const found = find(world, sought, ({ state }) => Object.values(state.elements));
    const elements = activities.map((elementId) => ({ elementId }));
    return sendTo(world, found, missing('an ad-hoc subprocess', sought), (key) => ({
      kind: 'activate-ad-hoc',
      key,
      elements,
      cancelRemaining,
    }));
  },

  suspend(world, sought) {
    return sendToWhole(world, sought, 'suspend');
  },

  resume(world, sought) {
    return sendToWhole(world, sought, 'resume');
  },

  chooseFlows(world, { gatewayId, flowIds }) {
    world.guide({ [choiceOf(gatewayId)]: flowIds });
    return undefined;
  },

  triggerEvent(world, sought) {
    return triggerEvent(world, sought) ? undefined : missing('something', sought);
  },

  deploy(world, files) {
    const unknown = files.filter((file) => !world.deploy(file));
    return unknown.length === 0 ? undefined : `Expected files of the scenario, but ${unknown.join(', ')} is not there.`;
  },
};
