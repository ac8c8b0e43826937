/**
 * Runs again on a Temporal server what happened to a case on the pure engine: the shell's workflows get the same events as
 * updates, in the same order, and what they commit is reported. Timers are Temporal's own, and so is its clock.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

import { waitingAt, type EventLog, type Happened, type Subject } from '../../processes/testing/case/happened.js';
import type { CompiledCase } from '../../processes/testing/case/compile-case.js';
import { reportOf, type Outcome } from '../../processes/testing/case/report.js';
import { HostedInstance } from '../../processes/simulation/hosted-instance.js';
import { workflowBundle } from '../../worker/bundle.js';
import { dataConverter } from '../../worker/temporal/data-converter.js';
import { PlanCodec } from '../../worker/temporal/plan-codec.js';
import { connectionOptions, readTemporal } from '../../worker/temporal/settings.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { QUERIES, type StartInput, type UpdatePayloads, UPDATES } from '../../workflows/contract.js';
import type { EngineRecord, EventBody, InstanceState } from '../../workflows/engine/index.js';
import { caseActivities } from './case-activities.js';

/** What the virtual clock may move: as long a real one is waited for. */
const CLOCK_MS = 60_000;
/** Beyond what the clock moves: for the server to do what is due. */
const PATIENCE_MS = 30_000;

export class TemporalHost {
  private constructor(
    private readonly client: Client,
    private readonly native: NativeConnection,
  ) {}

  static async connect(address: string): Promise<TemporalHost> {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const options = connectionOptions({ ...readTemporal(process.env), address });
    const connection = await Connection.connect(options);
    return new TemporalHost(new Client({ connection }), await NativeConnection.connect(options));
  }

  async close(): Promise<void> {
    await this.native.close();
    await this.client.connection.close();
  }

  /** @throws Error where the case needs a virtual clock, or the server does not do what the engine did */
  async replay(compiled: CompiledCase, log: EventLog): Promise<Outcome> {
    const happened = log.entries;
    const first = happened[0]?.now ?? 0;
    const moved = (happened.at(-1)?.now ?? 0) - first;
    if (moved > CLOCK_MS) {
      const message = `Expected a case whose clock moves by at most ${CLOCK_MS / 1000} seconds on a real server, but it moves by ${moved / 1000}`;
      throw new Error(`${message}: fireTimer and advanceTime need the virtual clock.`);
    }
    const replay = new Replay(this.client, compiled, moved + PATIENCE_MS);
    const worker = await Worker.create({
      connection: this.native,
      taskQueue: replay.taskQueue,
      workflowBundle: await workflowBundle(),
      dataConverter: dataConverter({
        encrypted: false,
        plans: new PlanCodec((hash) => Promise.resolve(replay.plan(hash)?.json)),
      }),
      activities: replay.activities,
    });
    return worker.runUntil(replay.run(log));
  }
}

class Replay {
  readonly taskQueue = `simulate-${randomUUID()}`;
  readonly activities: ReturnType<typeof caseActivities>;
  /** Of the instances that were started, by the index of their twins on the pure engine. */
  private readonly started = new Map<number, Key>();
  private readonly committed = new Map<Key, Map<number, readonly EngineRecord[]>>();
  private key = randomInt(2 ** 40);

  constructor(
    private readonly client: Client,
    private readonly compiled: CompiledCase,
    private readonly patienceMs: number,
  ) {
    this.activities = caseActivities({
      compiled,
      nextKey: () => this.nextKey(),
      onCommit: ({ processInstanceKey, sequence, records }) => {
        const steps = this.committed.get(processInstanceKey) ?? new Map<number, readonly EngineRecord[]>();
        this.committed.set(processInstanceKey, steps.set(sequence, records));
      },
    });
  }

  plan(hash: string): { readonly json: string } | undefined {
    return [...this.compiled.files.values()].flat().find((one) => one.hash === hash);
  }

  async run({ entries, records }: EventLog): Promise<Outcome> {
    try {
      for (const one of entries) {
        if (isAutomatic(one)) continue;
        await this.settled(one.records);
        if (one.event.kind === 'start') await this.start(one);
        else await this.send(one, entries);
      }
      await this.settled(records);
      return reportOf(await this.instances(entries));
    } finally {
      for (const key of this.started.values())
        await this.client.workflow
          .getHandle(key)
          .terminate('the case is over')
          .catch(() => undefined);
    }
  }

  private nextKey(): Key {
    this.key += 1;
    return `${this.key}`;
  }

  private recordsOf(key: Key): readonly EngineRecord[] {
    const steps = [...(this.committed.get(key) ?? [])].sort(([one], [other]) => one - other);
    return steps.flatMap(([, records]) => records);
  }

  /** Waits until as many records are committed as the engine had made. */
  private async settled(records: number): Promise<void> {
    const until = Date.now() + this.patienceMs;
    for (;;) {
      const made = [...this.committed.keys()].flatMap((key) => this.recordsOf(key)).length;
      if (made >= records) return;
      if (Date.now() > until)
        throw new Error(`Expected ${records} records on the server as on the engine alone, but there are ${made}.`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  private async start({ event, processId, instance }: Happened): Promise<void> {
    if (event.kind !== 'start') return;
    const { variables, startElementId } = event;
    const compiled = [...this.compiled.files.values()].flat().findLast(({ plan }) => plan.processId === processId);
    const key = this.nextKey();
    const input: StartInput = {
      plan: { hash: compiled?.hash ?? '' },
      processDefinitionKey: '1',
      version: 1,
      processInstanceKey: key,
      variables,
      ...(startElementId !== undefined && { startElementId }),
    };
    const startWorkflowOperation = new WithStartWorkflowOperation(processId, {
      taskQueue: this.taskQueue,
      workflowId: key,
      workflowIdConflictPolicy: 'FAIL',
      args: [input],
    });
    await this.client.workflow.executeUpdateWithStart(UPDATES.awaitStarted, { args: [{}], startWorkflowOperation });
    this.started.set(instance, key);
  }

  private async send({ instance, event, subject }: Happened, entries: readonly Happened[]): Promise<void> {
    const processInstanceKey = this.keyOf(instance, entries);
    const handle = this.client.workflow.getHandle(processInstanceKey);
    const state: InstanceState = await handle.query(QUERIES.state);
    const key = (subject && keyIn(state, subject)) ?? processInstanceKey;
    const [name, payload] = updateOf(event, key);
    await handle.executeUpdate(UPDATES[name], { args: [payload] });
  }

  /** The key of the instance here that stands for one of the pure engine: started by us, or the nth that a call activity called. */
  private keyOf(instance: number, entries: readonly Happened[]): Key {
    const own = this.started.get(instance);
    if (own !== undefined) return own;
    const births = entries.filter(({ event }) => event.kind === 'start');
    const caller = births.find((one) => one.instance === instance)?.caller;
    if (caller === undefined) throw new Error(`Expected instance ${instance} to have a caller, but it has none.`);
    const siblings = births.filter(
      (one) => one.caller?.instance === caller.instance && one.caller.subject.elementId === caller.subject.elementId,
    );
    const parent = this.keyOf(caller.instance, entries);
    const called = this.calledBy(parent, caller.subject.elementId);
    const key = called[siblings.findIndex((one) => one.instance === instance)];
    if (key === undefined) throw new Error(`Expected ${caller.subject.elementId} to call a process, but it does not.`);
    return key;
  }

  private calledBy(parent: Key, elementId: string): readonly Key[] {
    const elements = new Map(
      this.recordsOf(parent).flatMap((record) =>
        record.type === 'element-activated' ? [[record.key, record.elementId] as const] : [],
      ),
    );
    const children = [...this.committed.keys()].flatMap((key) => {
      const started = this.recordsOf(key).find((record) => record.type === 'instance-started');
      const at = started?.parentElementInstanceKey;
      const fits = started?.parentProcessInstanceKey === parent && at !== undefined && elements.get(at) === elementId;
      return fits ? [{ key, at: BigInt(at) }] : [];
    });
    return children.sort((one, other) => (one.at < other.at ? -1 : 1)).map(({ key }) => key);
  }

  private async instances(entries: readonly Happened[]): Promise<readonly HostedInstance[]> {
    const births = entries.filter(({ event }) => event.kind === 'start');
    return Promise.all(
      births.map(async ({ instance, processId }) => {
        const key = this.keyOf(instance, entries);
        const state: InstanceState = await this.client.workflow.getHandle(key).query(QUERIES.state);
        const compiled = [...this.compiled.files.values()].flat().findLast(({ plan }) => plan.processId === processId);
        if (compiled === undefined) throw new Error(`Expected process ${processId}, but there is none.`);
        const hosted = new HostedInstance(compiled.plan, state.info);
        for (const record of this.recordsOf(key)) hosted.observe(record);
        hosted.state = state;
        return hosted;
      }),
    );
  }
}

/** What the server does by itself: activities, timers, and what called processes and their callers tell each other. */
function isAutomatic({ event, subject, caller }: Happened): boolean {
  switch (event.kind) {
    case 'timer-fired':
    case 'called-process-ended':
    case 'called-process-escalated':
      return true;
    case 'start':
      return caller !== undefined;
    case 'job-completed':
    case 'job-failed':
    case 'job-error':
      return subject?.outside !== true;
    case 'cancel':
    case 'suspend':
    case 'resume':
      return caller !== undefined;
    default:
      return false;
  }
}

function keyIn(state: InstanceState, { table, elementId, position }: Subject): Key | undefined {
  return waitingAt(state, table, elementId)[position];
}

type Update = {
  readonly [Name in keyof UpdatePayloads]: readonly [name: Name, payload: UpdatePayloads[Name]];
}[keyof UpdatePayloads];

function updateOf(event: EventBody, key: Key): Update {
  switch (event.kind) {
    case 'job-completed':
      return ['completeJob', { jobKey: key, variables: event.variables }];
    case 'job-failed':
      return [
        'failJob',
        {
          jobKey: key,
          errorMessage: event.message,
          variables: event.variables,
          ...(event.retries !== undefined && { retries: event.retries }),
        },
      ];
    case 'job-error': {
      const { code: errorCode, message: errorMessage, variables } = event;
      return ['throwJobError', { jobKey: key, errorCode, errorMessage, variables }];
    }
    case 'user-task-completed':
      return ['completeUserTask', { userTaskKey: key, variables: event.variables }];
    case 'user-task-error': {
      const { code: errorCode, message: errorMessage, variables } = event;
      return ['throwUserTaskError', { userTaskKey: key, errorCode, errorMessage, variables }];
    }
    case 'message-correlated':
      return ['correlateMessage', { subscriptionKey: key, messageKey: event.messageKey, variables: event.variables }];
    case 'signal-received': {
      const { signalKey = `${randomInt(2 ** 40)}`, variables } = event;
      return ['receiveSignal', { subscriptionKey: key, signalKey, variables }];
    }
    case 'variables-set':
      return ['setVariables', { scopeKey: key, variables: event.variables, local: event.local }];
    case 'incident-resolved':
      return ['resolveIncident', { incidentKey: key, ...(event.retries !== undefined && { retries: event.retries }) }];
    case 'timer-triggered':
      return ['triggerTimer', { key, ...(event.elementId !== undefined && { elementId: event.elementId }) }];
    case 'activate-ad-hoc':
      return ['activateAdHocActivities', { ...event, key }];
    case 'suspend':
      return ['suspendInstance', {}];
    case 'resume':
      return ['resumeInstance', {}];
    case 'cancel':
      return ['cancelInstance', {}];
    default:
      throw new Error(`Expected an event that a server can be told, but found ${event.kind}.`);
  }
}
