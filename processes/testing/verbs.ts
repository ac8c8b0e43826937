/** The verbs of scenarios: each finds what it is about and answers what is missing where it is not there. */
import type { Key } from '../../workflows/bpmn/plan.js';
import { addDuration } from '../../workflows/bpmn/time.js';
import type { EventBody } from '../../workflows/engine/index.js';
import type { HostedInstance } from './hosted-instance.js';
import type { Step, Verb, Verbs } from './scenario.js';
import type { World } from './world.js';

type Problem = string | undefined;
type Handlers = { readonly [Name in Verb]: (world: World, argument: Verbs[Name]) => Problem };

export function perform(world: World, step: Step): Problem {
  const [verb, argument] = Object.entries(step)[0] as [Verb, never];
  world.note(`${verb} ${JSON.stringify(argument)}`);
  const handler = handlers[verb] as ((world: World, argument: never) => Problem) | undefined;
  return handler ? handler(world, argument) : `Expected a verb of scenarios, but found '${verb}'.`;
}

interface Sought {
  readonly instance?: number;
  readonly elementId?: string;
}

/** The instances a step may mean: the one it names, else all that run, oldest first. */
function candidates(world: World, { instance }: Sought): readonly HostedInstance[] {
  const named = instance === undefined ? world.instances : world.instances.slice(instance, instance + 1);
  return named.filter(({ ended }) => !ended);
}

interface Found {
  readonly instance: HostedInstance;
  readonly key: Key;
}

/** First thing that fits, by a table of keys of waiting things. */
function find(
  world: World,
  sought: Sought,
  keysOf: (instance: HostedInstance) => readonly { readonly key: Key; readonly elementId: string }[],
): Found | undefined {
  for (const instance of candidates(world, sought)) {
    const found = keysOf(instance).find(
      ({ elementId }) => sought.elementId === undefined || elementId === sought.elementId,
    );
    if (found) return { instance, key: found.key };
  }
  return undefined;
}

function missing(what: string, sought: object): string {
  return `Expected ${what} that fits ${JSON.stringify(sought)}, but nothing such waits.`;
}

function job(world: World, sought: Sought & { readonly type?: string }): Found | undefined {
  return find(world, sought, ({ state, names }) =>
    Object.values(state.jobs)
      .filter(({ type }) => sought.type === undefined || type === sought.type)
      .map(({ key, elementInstanceKey }) => ({ key, elementId: names.element(elementInstanceKey) })),
  );
}

function userTask(world: World, sought: Sought): Found | undefined {
  return find(world, sought, ({ state, names }) =>
    Object.entries(state.userTasks).map(([key, owner]) => ({ key, elementId: names.element(owner) })),
  );
}

function sendTo(world: World, found: Found | undefined, problem: string, event: (key: Key) => EventBody): Problem {
  if (found === undefined) return problem;
  world.send(found.instance, event(found.key));
  return undefined;
}

const handlers: Handlers = {
  start(world, { processId, variables = {}, startEvent }) {
    return world.start(processId, variables, startEvent)
      ? undefined
      : `Expected process '${processId}' to be deployed, but it is not.`;
  },

  completeUserTask(world, sought) {
    return sendTo(world, userTask(world, sought), missing('a user task', sought), (key) => ({
      kind: 'user-task-completed',
      key,
      variables: sought.variables ?? {},
    }));
  },

  completeJob(world, sought) {
    return sendTo(world, job(world, sought), missing('a job', sought), (key) => ({
      kind: 'job-completed',
      key,
      variables: sought.variables ?? {},
    }));
  },

  throwError(world, sought) {
    const { code, message = '', variables = {} } = sought;
    const found = job(world, sought);
    const kind = found === undefined ? 'user-task-error' : 'job-error';
    return sendTo(world, found ?? userTask(world, sought), missing('a job or user task', sought), (key) => ({
      kind,
      key,
      code,
      message,
      variables,
    }));
  },

  failJob(world, sought) {
    const { message = '', retries = 0, variables = {} } = sought;
    const found = job(world, sought);
    // With retries left the job only becomes available again: the engine hears of it when the last one failed.
    if (found === undefined || retries > 0) return found ? undefined : missing('a job', sought);
    return sendTo(world, found, '', (key) => ({ kind: 'job-failed', key, message, final: true, variables }));
  },

  publishMessage(world, { name, correlationKey, variables = {}, timeToLive }) {
    const until = timeToLive === undefined ? world.now : addDuration(world.now, timeToLive);
    if (until === undefined) return `Expected an ISO 8601 duration as time to live, but found '${timeToLive ?? ''}'.`;
    world.publish({ name, correlationKey, variables, timeToLiveMs: until - world.now });
    return undefined;
  },

  broadcastSignal(world, { name, variables = {} }) {
    world.broadcast(name, variables);
    return undefined;
  },
  fireTimer(world, sought) {
    for (const instance of candidates(world, sought)) {
      const timer = world
        .timersOf(instance)
        .find(({ key }) => instance.state.subscriptions[key]?.elementId === sought.elementId);
      if (timer) {
        world.fire(timer);
        return undefined;
      }
    }
    return missing('a timer', sought);
  },

  advanceTime(world, duration) {
    const until = addDuration(world.now, duration);
    if (until === undefined) return `Expected an ISO 8601 duration, but found '${duration}'.`;
    world.advance(until);
    return undefined;
  },

  setVariables(world, variables) {
    const instance = candidates(world, {})[0];
    if (instance === undefined) return 'Expected a running instance, but there is none.';
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
    const found = find(world, sought, ({ state, names }) =>
      Object.values(state.incidents).map(({ key, elementInstanceKey }) => ({
        key,
        elementId: names.element(elementInstanceKey),
      })),
    );
    const { retries = 1 } = sought;
    return sendTo(world, found, missing('an incident', sought), (key) => ({ kind: 'incident-resolved', key, retries }));
  },

  cancel(world, sought) {
    const instance = candidates(world, sought)[0];
    if (instance === undefined) return 'Expected a running instance, but there is none.';
    world.send(instance, { kind: 'cancel' });
    return undefined;
  },
};
