/** What happened to instances on Temporal, as the steps of a test case: what came from outside, and what activities answered. */
import type { BehaviourCase } from '../../processes/simulation/behaviour-case.js';
import { HostedInstance } from '../../processes/simulation/hosted-instance.js';
import { Names } from '../../processes/simulation/names.js';
import type { Step } from '../../processes/simulation/scenario.js';
import { storyLine } from '../../processes/simulation/trace.js';
import { DATA_STORE_ACTIVITY } from '../../workflows/bpmn/data-store.js';
import { DECISION_ACTIVITY } from '../../workflows/bpmn/elements/business-rule-task.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import type { Cause, EngineEvent, EngineRecord } from '../../workflows/engine/index.js';
import type { Commits } from '../activities/commits.js';

type Base = Extract<Cause, { readonly kind: 'base' }>;

/** Of one instance that was started, and of all that it called. */
export function asCase(commits: Commits, planOf: (processId: string) => Plan): BehaviourCase {
  const instances = new Map<string, HostedInstance>();
  const steps: Step[] = [];
  let now: number | undefined;
  for (const { processInstanceKey, causes } of commits.causes()) {
    for (const cause of causes) {
      if (cause.kind === 'base') {
        instances.set(processInstanceKey, begun(commits, processInstanceKey, cause, planOf));
        continue;
      }
      const instance = instances.get(processInstanceKey);
      if (!instance || cause.kind === 'migrate')
        throw new Error(`Expected an instance that begins, not ${cause.kind}.`);
      now ??= cause.now;
      if (cause.now > now) steps.push({ advanceTime: `PT${String((cause.now - now) / 1000)}S` });
      now = Math.max(now, cause.now);
      steps.push(...stepsOf(instance, cause));
      instance.apply(cause, { ...cause, restore: false, number: 0 });
    }
  }
  return {
    startsAt: new Date(
      commits
        .causes()
        .flatMap(({ causes }) => causes)
        .flatMap(at)[0] ?? 0,
    ).toISOString(),
    steps,
  };
}

const at = (cause: Cause): readonly number[] => ('now' in cause ? [cause.now] : []);

function begun(commits: Commits, key: string, { state }: Base, planOf: (processId: string) => Plan): HostedInstance {
  const started = commits.of(key).find((record) => record.type === 'instance-started');
  const instance = new HostedInstance(
    planOf(started?.type === 'instance-started' ? started.processId : ''),
    state.info,
  );
  instance.state = state;
  return instance;
}

/** Engine and clock do the rest by themselves. */
function stepsOf({ state, plan, names }: HostedInstance, event: EngineEvent): readonly Step[] {
  switch (event.kind) {
    case 'start': {
      const { variables, startElementId: startEvent } = event;
      const start = { processId: plan.processId, variables, ...(startEvent !== undefined && { startEvent }) };
      return state.info.parent ? [] : [{ start }];
    }
    case 'job-completed': {
      const { type = '', elementInstanceKey = '' } = state.jobs[event.key] ?? {};
      if (type === DECISION_ACTIVITY || type === DATA_STORE_ACTIVITY) return [];
      return [{ completeJob: { elementId: names.element(elementInstanceKey), type, variables: event.variables } }];
    }
    case 'job-error': {
      const { code, message, variables } = event;
      const elementId = names.element(state.jobs[event.key]?.elementInstanceKey ?? '');
      return [{ throwError: { elementId, code, message, variables } }];
    }
    case 'user-task-completed':
      return [
        {
          completeUserTask: { elementId: names.element(state.userTasks[event.key] ?? ''), variables: event.variables },
        },
      ];
    case 'message-correlated': {
      const { messageName: name = '', correlationKey = '' } = state.subscriptions[event.key] ?? {};
      return [{ publishMessage: { name, correlationKey, variables: event.variables } }];
    }
    case 'timer-fired':
    case 'called-process-ended':
    case 'called-process-escalated':
      return [];
    default:
      throw new Error(`Expected what the scenarios do, but found ${event.kind}.`);
  }
}

/** The story of each instance, by its process. */
export function storiesOnTemporal(commits: Commits): Readonly<Record<string, readonly string[]>> {
  const keys = [...new Set(commits.causes().map(({ processInstanceKey }) => processInstanceKey))];
  return Object.fromEntries(
    keys.map((key) => {
      const records = commits.of(key);
      const started = records.find((record) => record.type === 'instance-started');
      return [started?.type === 'instance-started' ? started.processId : key, story(key, records)];
    }),
  );
}

function story(key: string, records: readonly EngineRecord[]): readonly string[] {
  const names = new Names();
  for (const record of records) names.learn(record);
  return records.flatMap((record) => storyLine(record, { key, names }, 0) ?? []);
}

/** The same of the trace of a test case, whose lines say which instance they are of. */
export function storiesOf(trace: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const byInstance = new Map<string, string[]>();
  for (const line of trace) {
    const [, index = '0', told = line] = /^\[(\d+)\] (.*)$/s.exec(line) ?? [];
    byInstance.set(index, [...(byInstance.get(index) ?? []), told]);
  }
  return Object.fromEntries([...byInstance.values()].map((lines) => [lines[0]?.replace('started ', '') ?? '', lines]));
}
