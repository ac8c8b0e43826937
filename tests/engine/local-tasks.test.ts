/** Runs of local tasks beside the workflow: what they answer is what the workflow comes to by itself. */
import { describe, expect, it } from '@jest/globals';

import { runLocalTasks, type LocalActivity } from '../../activities/engine/run-local-tasks.js';
import { compile } from '../../processes/compiler/index.js';
import type { Catalogue } from '../../workflows/bpmn/catalogue.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import {
  type CommitInput,
  PAYLOAD_LIMIT,
  type RunLocalTasksInput,
  type RunLocalTasksResult,
} from '../../workflows/contract.js';
import {
  type Command,
  type EngineRecord,
  initialState,
  type InstanceState,
  step,
} from '../../workflows/engine/index.js';
import { isLocalTask } from '../../workflows/invocation.js';
import { endEvent, processXml, sequence, serviceTask, startEvent } from '../workflow/process-xml.js';

const KEY = '10000000';

const flow = (source: string, target: string): string =>
  `<bpmn:sequenceFlow id="f_${source}_${target}" sourceRef="${source}" targetRef="${target}" />`;

const catalogue = (types: readonly string[]): Catalogue =>
  Object.fromEntries(
    types.map((type) => [
      type,
      {
        type,
        title: type,
        inputs: [],
        execution: 'local',
        startToCloseMs: 50,
        maximumAttempts: 3,
        initialIntervalMs: 100,
      },
    ]),
  );

interface Begun {
  readonly plan: Plan;
  readonly input: RunLocalTasksInput;
}

/** An instance right after its start, with what it asks for. */
async function begin(content: string, types: readonly string[]): Promise<Begun> {
  const { plans, diagnostics } = await compile({
    file: 'p.bpmn',
    xml: processXml({ id: 'p', content }),
    catalogue: catalogue(types),
  });
  const plan = plans[0]?.plan;
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  const initial = initialState({
    processInstanceKey: KEY,
    processDefinitionKey: '1',
    version: 1,
    workflowId: KEY,
    tags: [],
  });
  const { state, commands, records } = step(plan, initial, { kind: 'start', variables: {}, now: 1_000, seed: 0.5 });
  const tasks = commands.filter((command) => command.kind === 'run-activity').filter(isLocalTask);
  const given = { processInstanceKey: KEY, sequence: 1, records };
  return { plan, input: { planHash: 'h', state, tasks, step: given, now: 1_000 } };
}

interface Ran {
  readonly result: RunLocalTasksResult;
  readonly commits: readonly CommitInput[];
}

async function run(
  { plan, input }: Begun,
  activities: Readonly<Record<string, LocalActivity>>,
  commit: () => Promise<void> = () => Promise.resolve(),
): Promise<Ran> {
  const commits: CommitInput[] = [];
  const result = await runLocalTasks(
    {
      activities,
      findPlan: () => Promise.resolve(plan),
      async commitStep(committed) {
        await commit();
        commits.push(committed);
        return { correlated: [] };
      },
    },
    input,
  );
  return { result: JSON.parse(JSON.stringify(result)) as RunLocalTasksResult, commits };
}

/** What the workflow makes of the answer. */
function applied(
  { plan, input }: Begun,
  { events }: RunLocalTasksResult,
): {
  readonly state: InstanceState;
  readonly records: readonly EngineRecord[];
  readonly commands: readonly Command[];
} {
  let { state } = input;
  const records = [...input.step.records];
  const commands: Command[] = [];
  for (const event of events) {
    const result = step(plan, state, event);
    state = result.state;
    records.push(...result.records);
    commands.push(...result.commands);
  }
  return { state, records, commands };
}

const chain = sequence(
  startEvent,
  serviceTask('one', 'a'),
  serviceTask('two', 'b'),
  serviceTask('three', 'a'),
  endEvent,
);

const fork = (left: string, right: string): string =>
  [
    sequence(startEvent, '<bpmn:parallelGateway id="fork" />', left),
    right,
    flow('fork', 'right'),
    '<bpmn:endEvent id="stop"><bpmn:terminateEventDefinition id="t" /></bpmn:endEvent>',
    flow('left', 'stop'),
    '<bpmn:endEvent id="end" />',
    flow('right', 'end'),
  ].join('\n');

describe('a run of local tasks', () => {
  it('goes from task to task and commits what the workflow comes to by itself', async () => {
    const begun = await begin(chain, ['a', 'b']);
    const { result, commits } = await run(begun, {
      a: () => Promise.resolve({ at: new Date(0), none: undefined }),
      b: () => Promise.resolve('no variables'),
    });
    expect(result.events.map(({ kind }) => kind)).toEqual(['job-completed', 'job-completed', 'job-completed']);
    expect(result.events[0]).toMatchObject({ variables: { at: '1970-01-01T00:00:00.000Z' } });
    const { state, records } = applied(begun, result);
    expect(state.status).toBe('completed');
    expect(commits).toEqual([{ processInstanceKey: KEY, sequence: 1, records, causes: result.events }]);
    expect(result.committed).toEqual({ correlated: [] });
  });

  it('answers without the commit where that fails', async () => {
    const begun = await begin(chain, ['a', 'b']);
    const done = (): Promise<object> => Promise.resolve({});
    const { result } = await run(begun, { a: done, b: done }, () => Promise.reject(new Error('PostgreSQL is away')));
    expect(result.events).toHaveLength(3);
    expect(result).not.toHaveProperty('committed');
  });

  it('gives each task the same idempotency key, whichever goes first or fails, and no two tasks one', async () => {
    const content = [
      sequence(startEvent, '<bpmn:parallelGateway id="fork" />', serviceTask('left', 'a'), serviceTask('second', 'c')),
      [serviceTask('right', 'b'), serviceTask('third', 'c'), flow('fork', 'right'), flow('right', 'third')].join(''),
      ['<bpmn:parallelGateway id="join" />', flow('second', 'join'), flow('third', 'join')].join(''),
      [serviceTask('last', 'c'), flow('join', 'last'), '<bpmn:endEvent id="end" />', flow('last', 'end')].join(''),
    ].join('');
    const begun = await begin(content, ['a', 'b', 'c']);
    const after = (ms: number) => () => new Promise((resolve) => setTimeout(() => resolve({}), ms));
    const failing = () => Promise.reject(new TypeError('not now'));
    const keysOf = async (a: LocalActivity, b: LocalActivity): Promise<Readonly<Record<string, string>>> => {
      const keys: Record<string, string> = {};
      const noted =
        (run: LocalActivity): LocalActivity =>
        (invocation) => {
          const { elementId, idempotencyKey } = invocation as { elementId: string; idempotencyKey: string };
          keys[elementId] = idempotencyKey;
          return run(invocation);
        };
      await run(begun, { a: noted(a), b: noted(b), c: noted(after(0)) });
      return keys;
    };
    const keys = await keysOf(after(0), after(20));
    expect(Object.keys(keys).sort()).toEqual(['last', 'left', 'right', 'second', 'third']);
    expect(new Set(Object.values(keys)).size).toBe(5);
    expect(await keysOf(after(20), after(0))).toEqual(keys);
    const { left, right, third } = keys;
    expect(await keysOf(failing, after(20))).toEqual({ left, right, third });
  });

  it('says nothing of a task that was cancelled while it ran', async () => {
    const begun = await begin(fork(serviceTask('left', 'a'), serviceTask('right', 'b')), ['a', 'b']);
    const { result } = await run(begun, {
      a: () => Promise.resolve({}),
      b: () => new Promise((resolve) => setTimeout(resolve, 20)),
    });
    expect(result.events).toHaveLength(1);
    expect(applied(begun, result).state.status).toBe('completed');
  });

  it('leaves the pause before another attempt to the workflow', async () => {
    const begun = await begin(chain, ['a', 'b']);
    const { result } = await run(begun, { a: () => Promise.reject(new TypeError('not now')) });
    expect(result.events).toMatchObject([{ kind: 'job-failed', message: 'not now', final: false }]);
    expect(applied(begun, result).commands).toMatchObject([{ kind: 'run-activity', delayMs: 100 }]);
  });

  it('commits nothing where nothing came of it, as the workflow does not count such a step', async () => {
    const begun = await begin(chain, ['a', 'b']);
    const gathered = { ...begun.input.step, records: [] };
    const again = { ...begun, input: { ...begun.input, step: gathered } };
    const failing = { a: () => Promise.reject(new TypeError('not now')) };
    expect(await run(again, failing)).toMatchObject({ result: { committed: { correlated: [] } }, commits: [] });
    const audited = { ...gathered, audit: [{ operation: 'CREATE', entityKey: KEY, at: 1_000 }] };
    const { commits, result } = await run({ ...begun, input: { ...begun.input, step: audited } }, failing);
    expect(commits).toEqual([{ ...audited, causes: result.events }]);
  });

  it('counts a task that takes too long as failed', async () => {
    const begun = await begin(chain, ['a', 'b']);
    const { result } = await run(begun, { a: () => new Promise(() => undefined) });
    expect(result.events).toMatchObject([
      { kind: 'job-failed', message: 'Expected the activity to end within 50 ms, but it did not.', final: false },
    ]);
  });

  it('refuses a result that Temporal would not take', async () => {
    const begun = await begin(chain, ['a', 'b']);
    const { result } = await run(begun, { a: () => Promise.resolve({ text: 'x'.repeat(PAYLOAD_LIMIT) }) });
    expect(result.events).toMatchObject([{ kind: 'job-failed', final: true }]);
    expect(applied(begun, result).state.incidents).not.toEqual({});
  });

  it('answers as much as Temporal takes at once and is asked for the rest', async () => {
    const begun = await begin(fork(serviceTask('left', 'a'), serviceTask('right', 'b')), ['a', 'b']);
    const large = (): Promise<object> => Promise.resolve({ text: 'x'.repeat(PAYLOAD_LIMIT * 0.8) });
    const { result } = await run(begun, { a: () => new Promise((r) => setTimeout(() => r(large()), 20)), b: large });
    expect(result.events).toHaveLength(1);
    expect(applied(begun, result).state.status).toBe('active');
  });

  it('fails where the worker has no such activity', async () => {
    const begun = await begin(chain, ['a', 'b']);
    await expect(run(begun, {})).rejects.toThrow("Expected an activity 'a' on this worker, but it has none.");
  });
});
