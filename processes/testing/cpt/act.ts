/** Instructions of CPT that do something. Each answers what it found missing. */
import { evaluateDecision } from '../../../workflows/bpmn/decision/evaluate.js';
import type { Variables } from '../../../workflows/bpmn/define.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { addDuration } from '../../../workflows/bpmn/time.js';
import type { CompiledDecisions } from '../../decisions/index.js';
import type { HostedInstance } from '../../simulation/hosted-instance.js';
import type { Found } from '../../simulation/waiting.js';
import type { World } from '../../simulation/world.js';
import type { Instruction, Selector } from './format.js';
import type { Journal } from './journal.js';
import { elementsOf, instanceOf, oldest } from './select.js';

export interface Stage {
  readonly world: World;
  readonly journal: Journal;
  readonly decisions: readonly CompiledDecisions[];
  /** What stands in for job workers, by type. */
  readonly workers: Map<string, Instruction>;
}

type Action = (stage: Stage, instruction: Instruction) => string | undefined;

/** Of Camunda's clients, where a message says nothing. */
const TIME_TO_LIVE_MS = 3_600_000;
const EXAMPLE = 'camundaModeler:exampleOutputJson';

export const actions: Readonly<Record<string, Action>> = {
  CREATE_PROCESS_INSTANCE({ world }, instruction) {
    const { processDefinitionSelector = {}, variables = {}, startInstructions = [], runtimeInstructions } = instruction;
    const { processDefinitionId = '' } = processDefinitionSelector;
    const [start, ...others] = startInstructions;
    const elsewhere = start !== undefined && world.startedBy(start.elementId) !== processDefinitionId;
    if (others.length > 0 || elsewhere || (runtimeInstructions ?? []).length > 0)
      return 'Expected an instance that begins at one start event and runs to its end, but other is asked for.';
    return world.start(processDefinitionId, variables, start?.elementId)
      ? undefined
      : missing('a process', instruction);
  },

  COMPLETE_USER_TASK(stage, instruction) {
    const found = oldest(stage.world, instruction.userTaskSelector ?? {}, ({ state }, elements) =>
      Object.entries(state.userTasks)
        .filter(([, owner]) => elements.includes(state.elements[owner]?.elementId ?? ''))
        .map(([key]) => key),
    );
    if (found === undefined) return missing('a user task', instruction);
    const owner = found.instance.state.userTasks[found.key] ?? '';
    const variables = variablesOf(found.instance, owner, instruction);
    stage.world.send(found.instance, { kind: 'user-task-completed', key: found.key, variables });
    return undefined;
  },

  COMPLETE_JOB(stage, instruction) {
    const found = findJob(stage.world, instruction.jobSelector ?? {});
    if (found === undefined) return missing('a job', instruction);
    const owner = found.instance.state.jobs[found.key]?.elementInstanceKey ?? '';
    const variables = variablesOf(found.instance, owner, instruction);
    stage.world.send(found.instance, { kind: 'job-completed', key: found.key, variables });
    return undefined;
  },

  THROW_BPMN_ERROR_FROM_JOB(stage, instruction) {
    const found = findJob(stage.world, instruction.jobSelector ?? {});
    if (found === undefined) return missing('a job', instruction);
    const { errorCode: code = '', errorMessage: message = '', variables = {} } = instruction;
    stage.world.send(found.instance, { kind: 'job-error', key: found.key, code, message, variables });
    return undefined;
  },

  MOCK_JOB_WORKER_COMPLETE_JOB: mockWorker,
  MOCK_JOB_WORKER_THROW_BPMN_ERROR: mockWorker,

  PUBLISH_MESSAGE: ({ world, journal }, { name = '', correlationKey = '', variables = {}, timeToLive, messageId }) => {
    if (messageId !== undefined && journal.messageIds.has(messageId)) return 'Expected a message id of its own.';
    if (messageId !== undefined) journal.messageIds.add(messageId);
    world.publish({ name, correlationKey, variables, timeToLiveMs: timeToLive ?? TIME_TO_LIVE_MS });
    return undefined;
  },

  CORRELATE_MESSAGE({ world }, instruction) {
    const { name = '', correlationKey = '', variables = {} } = instruction;
    const { events } = world;
    world.publish({ name, correlationKey, variables, timeToLiveMs: 0 });
    return world.events === events ? missing('a subscription', instruction) : undefined;
  },

  BROADCAST_SIGNAL({ world }, { signalName = '', variables = {} }) {
    world.broadcast(signalName, variables);
    return undefined;
  },

  INCREASE_TIME({ world }, { duration = '' }) {
    const until = addDuration(world.now, duration);
    if (until === undefined) return `Expected an ISO 8601 duration, but found '${duration}'.`;
    world.advance(until);
    return undefined;
  },

  SET_TIME({ world }, { time = '' }) {
    const until = Date.parse(time);
    if (Number.isNaN(until)) return `Expected an ISO 8601 instant, but found '${time}'.`;
    world.advance(until);
    return undefined;
  },

  RESOLVE_INCIDENT({ world }, instruction) {
    const found = oldest(world, instruction.incidentSelector ?? {}, ({ state, names }, elements) =>
      Object.values(state.incidents)
        .filter(({ elementInstanceKey }) => elements.includes(names.element(elementInstanceKey)))
        .map(({ key }) => key),
    );
    if (found === undefined) return missing('an incident', instruction);
    world.send(found.instance, { kind: 'incident-resolved', key: found.key, retries: 1 });
    return undefined;
  },

  UPDATE_VARIABLES({ world }, instruction) {
    const { processInstanceSelector = {}, elementSelector, variables = {} } = instruction;
    const instance = instanceOf(world, processInstanceSelector);
    if (instance === undefined || instance.ended) return missing('a running instance', instruction);
    const scopeKey = elementSelector === undefined ? instance.key : liveElement(instance, elementSelector);
    if (scopeKey === undefined) return missing('an active element', instruction);
    world.send(instance, { kind: 'variables-set', scopeKey, variables, local: elementSelector !== undefined });
    return undefined;
  },

  EVALUATE_DECISION({ world, journal, decisions }, instruction) {
    const { decisionDefinitionId: decisionId = '' } = instruction.decisionDefinitionSelector ?? {};
    const holder = decisions.find((compiled) => compiled.decisions.some(({ id }) => id === decisionId));
    if (holder === undefined) return missing('a decision', instruction);
    const { variables = {} } = instruction;
    const outcome = evaluateDecision(holder.plan, { decisionId, variables, now: world.now, random: () => 0.5 });
    if (!outcome.ok) return outcome.message;
    journal.decisions.push(...outcome.evaluations);
    return undefined;
  },

  EVALUATE_CONDITIONAL_START_EVENT({ world }, instruction) {
    return world.startConditionals(instruction.variables ?? {}) > 0 ? undefined : missing('a condition', instruction);
  },
};

function mockWorker({ workers }: Stage, instruction: Instruction): undefined {
  workers.set(instruction.jobType ?? '', instruction);
}

/** Job workers take every job of their type, until none is left. */
export function work({ world, workers }: Stage): void {
  for (const [jobType, mock] of workers) {
    for (let found = findJob(world, { jobType }); found; found = findJob(world, { jobType })) {
      const { instance, key } = found;
      const { errorCode: code, errorMessage: message = '' } = mock;
      const variables = variablesOf(instance, instance.state.jobs[key]?.elementInstanceKey ?? '', mock);
      if (code === undefined) world.send(instance, { kind: 'job-completed', key, variables });
      else world.send(instance, { kind: 'job-error', key, code, message, variables });
      // An error that nothing catches leaves the job to an operator.
      if (instance.state.jobs[key] !== undefined) break;
    }
  }
}

function findJob(world: World, selector: Selector): Found | undefined {
  return oldest(world, selector, ({ state }, elements) =>
    Object.values(state.jobs)
      .filter(({ type }) => (selector.jobType ?? type) === type)
      .filter(({ elementInstanceKey }) => elements.includes(state.elements[elementInstanceKey]?.elementId ?? ''))
      .map(({ key }) => key),
  );
}

function liveElement(instance: HostedInstance, selector: Selector): Key | undefined {
  const ids = elementsOf(instance, selector);
  return Object.values(instance.state.elements).find(({ elementId }) => ids.includes(elementId))?.key;
}

/** Given, or the example that the Modeler keeps in the element's properties. */
function variablesOf(
  { plan, state }: HostedInstance,
  owner: Key,
  given: Pick<Instruction, 'variables' | 'useExampleData'>,
): Variables {
  if (given.useExampleData !== true) return given.variables ?? {};
  const example = plan.nodes[state.elements[owner]?.elementId ?? '']?.properties?.[EXAMPLE];
  return example === undefined ? {} : (JSON.parse(example) as Variables);
}

function missing(what: string, { type, ...sought }: Instruction): string {
  return `Expected ${what} for ${type} that fits ${JSON.stringify(sought)}, but there is none.`;
}
