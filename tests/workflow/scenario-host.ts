/** The verbs of scenarios on Temporal and PostgreSQL, and the records that they lead to. */
import { ApplicationFailure } from '@temporalio/common';

import {
  acknowledgeDelivery,
  type Delivery,
  pendingDeliveries,
  publishMessage,
  rejectDelivery,
} from '../../database/engine/messages.js';
import {
  broadcastSignal,
  pendingSignalDeliveries,
  settleSignalDelivery,
  type SignalDeliveryOrder,
} from '../../database/engine/signals.js';
import type { LocalActivities } from '../../activities/engine/begin-express.js';
import type { Database } from '../../database/database.js';
import type { CompiledPlan } from '../../processes/compiler/index.js';
import type { HostedInstance } from '../../processes/simulation/hosted-instance.js';
import { Names } from '../../processes/simulation/names.js';
import type { Scenario, Step, Verbs } from '../../processes/simulation/scenario.js';
import { recordLine } from '../../processes/simulation/trace.js';
import { addDuration } from '../../workflows/bpmn/time.js';
import { conversationIn, type CommitInput, type StartInput, type Variables } from '../../workflows/contract.js';
import type { EngineRecord, InstanceState } from '../../workflows/engine/index.js';
import { EngineHost, type Definition, type Instance } from './engine-host.js';

/** A worker that somebody else runs is stood in for by the virtual host alone. */
export const FOREIGN_WORKER: readonly string[] = ['service-task/a-temporal-activity-elsewhere'];

/** Verbs that move the clock need a virtual one. */
export const CLOCK_VERBS: readonly string[] = ['fireTimer', 'advanceTime'];

interface Sought {
  readonly instance?: number;
  readonly elementId?: string;
}

export interface ScenarioHostOptions {
  /** Instances begin in one transaction; what waits goes on as a workflow. */
  readonly express: boolean;
}

export class ScenarioHost {
  private scenario: Scenario = { steps: [] };
  private definitions: readonly Definition[] = [];
  private calls = new Map<string, number>();
  private commits: CommitInput[] = [];
  /** The commits of the scenario that an instance belongs to: some go on when their scenario is over. */
  private readonly owners = new Map<string, CommitInput[]>();

  private constructor(
    private readonly host: EngineHost,
    private readonly types: ReadonlySet<string>,
    private readonly options: ScenarioHostOptions,
  ) {}

  /** @param types - of the activities that the scenarios answer for */
  static async start(types: ReadonlySet<string>, options: ScenarioHostOptions): Promise<ScenarioHost> {
    const self: { host?: ScenarioHost } = {};
    const run = (type: string): Promise<unknown> => self.host?.answer(type) ?? Promise.reject(new Error());
    const host = await EngineHost.start({
      activities: Object.fromEntries(
        [...types].map((type) => [type, { execution: 'local', run: () => run(type) }] as const),
      ),
      onCommit: (input) => self.host?.observe(input),
    });
    self.host = new ScenarioHost(host, types, options);
    return self.host;
  }

  close(): Promise<void> {
    return this.host.close();
  }

  /** Answers what gives the lines of the records of each of the scenario's instances. */
  async begin(scenario: Scenario, plans: readonly CompiledPlan[]): Promise<() => readonly (readonly string[])[]> {
    this.scenario = scenario;
    this.calls.clear();
    this.commits = [];
    // What earlier scenarios left open takes no messages of this one.
    await this.host.rows(
      `TRUNCATE engine.message_start_subscriptions, engine.message_subscriptions, engine.messages, engine.message_deliveries,
         engine.signal_start_subscriptions, engine.signal_subscriptions, engine.signals, engine.signal_deliveries,
         engine.data_stores`,
    );
    this.definitions = await this.host.deployPlans(plans);
    const { commits } = this;
    return () => linesOf(commits);
  }

  /** Delivers what processes have published. */
  async deliverPending(): Promise<void> {
    const { manager } = this.host.dataSource;
    for (const delivery of await pendingDeliveries(manager, 100)) await this.deliver(delivery);
    for (const delivery of await pendingSignalDeliveries(manager, 100)) await this.deliverSignal(delivery);
  }

  async perform(step: Step): Promise<void> {
    const [verb, argument] = Object.entries(step)[0] as [keyof Verbs, never];
    const handler = this.handlers[verb as keyof typeof this.handlers] as
      ((argument: never) => Promise<unknown>) | undefined;
    if (handler === undefined) throw new Error(`Expected a verb that Temporal's clock allows, but found ${verb}`);
    await handler(argument);
  }

  private readonly handlers = {
    start: ({ processId, variables = {}, startEvent }: Verbs['start']) =>
      this.startOne(this.definitionOf(processId), {
        variables,
        ...(startEvent !== undefined && { startElementId: startEvent }),
      }),
    completeUserTask: async (sought: Verbs['completeUserTask']) => {
      const { instance, key } = await this.userTask(sought);
      await instance.update('completeUserTask', { userTaskKey: key, variables: sought.variables ?? {} });
    },
    completeJob: async (sought: Verbs['completeJob']) => {
      const { instance, key } = await this.job(sought);
      const { variables = {}, result } = sought;
      await instance.update('completeJob', { jobKey: key, variables, ...(result && { result }) });
    },
    changeUserTask: async (sought: Verbs['changeUserTask']) => {
      const { instance, key } = await this.userTask(sought);
      const event = sought.changes.assignee === undefined ? 'updating' : 'assigning';
      await instance.update('changeUserTask', { userTaskKey: key, event, changes: sought.changes });
    },
    throwError: async (sought: Verbs['throwError']) => {
      const { code: errorCode, message: errorMessage = '', variables = {} } = sought;
      const error = { errorCode, errorMessage, variables };
      const found = await this.job(sought).catch(() => undefined);
      if (found !== undefined) return found.instance.update('throwJobError', { jobKey: found.key, ...error });
      const { instance, key } = await this.userTask(sought);
      await instance.update('throwUserTaskError', { userTaskKey: key, ...error });
    },
    failJob: async (sought: Verbs['failJob']) => {
      const { instance, key } = await this.job(sought);
      const { message: errorMessage = '', retries = 0, variables = {} } = sought;
      await instance.update('failJob', { jobKey: key, errorMessage, variables, retries });
    },
    publishMessage: async ({ name, correlationKey, variables = {}, timeToLive }: Verbs['publishMessage']) => {
      const { manager } = this.host.dataSource;
      const [open] = await this.host.rows<{ key: string }>(
        `SELECT correlation_key AS key FROM engine.message_subscriptions WHERE message_name = $1 AND state = 'CREATED'`,
        [name],
      );
      const timeToLiveMs = timeToLive === undefined ? 0 : (addDuration(0, timeToLive) ?? 0);
      const published = await publishMessage(manager, {
        name,
        correlationKey: correlationKey ?? open?.key ?? '',
        variables,
        timeToLiveMs,
        tenantId: '<default>',
      });
      if ('deliveries' in published) for (const delivery of published.deliveries) await this.deliver(delivery);
    },
    broadcastSignal: async ({ name, variables = {} }: Verbs['broadcastSignal']) => {
      const { manager } = this.host.dataSource;
      const { deliveries } = await broadcastSignal(manager, { name, variables, tenantId: '<default>' });
      for (const delivery of deliveries) await this.deliverSignal(delivery);
    },
    setVariables: async (variables: Verbs['setVariables']) => {
      const [instance] = await this.running({});
      if (instance === undefined) throw new Error('Expected a running instance, but there is none');
      await instance.update('setVariables', { scopeKey: instance.key, variables, local: false });
    },
    setLocalVariables: async (sought: Verbs['setLocalVariables']) => {
      const { instance, key } = await this.find(sought, (state) =>
        Object.keys(state.elements).map((key) => ({ key, owner: key })),
      );
      await instance.update('setVariables', { scopeKey: key, variables: sought.variables, local: true });
    },
    resolveIncident: async (sought: Verbs['resolveIncident']) => {
      const { instance, key } = await this.find(sought, (state) =>
        Object.values(state.incidents).map(({ key, elementInstanceKey: owner }) => ({ key, owner })),
      );
      await instance.update('resolveIncident', { incidentKey: key, retries: sought.retries ?? 1 });
    },
    cancel: async (sought: Verbs['cancel']) => {
      const [instance] = await this.running(sought);
      await instance?.update('cancelInstance', {});
    },
    triggerTimer: async (sought: Verbs['triggerTimer']) => {
      for (const instance of await this.running(sought)) {
        const { subscriptions } = await instance.state();
        const timer = Object.values(subscriptions).find(
          ({ elementId, dueAt }) => dueAt !== undefined && elementId === sought.elementId,
        );
        if (timer === undefined) continue;
        await instance.update('triggerTimer', { key: timer.ownerKey, elementId: timer.elementId });
      }
    },
    activateAdHoc: async ({ activities, cancelRemaining = false, ...sought }: Verbs['activateAdHoc']) => {
      const { instance, key } = await this.find(sought, (state) =>
        Object.keys(state.elements).map((key) => ({ key, owner: key })),
      );
      const elements = activities.map((elementId) => ({ elementId }));
      await instance.update('activateAdHocActivities', { key, elements, cancelRemaining });
    },
    suspend: async (sought: Verbs['suspend']) => {
      const [instance] = await this.running(sought);
      await instance?.update('suspendInstance', {});
    },
    resume: async (sought: Verbs['resume']) => {
      const [instance] = await this.running(sought);
      await instance?.update('resumeInstance', {});
    },
  };

  private async startOne(definition: Definition, input: Partial<StartInput>): Promise<void> {
    if (!this.options.express) return void (await this.host.start(definition, input));
    const before = this.calls;
    let manager: unknown;
    const activities = (database: Database): LocalActivities => {
      // What a transaction undoes was not called.
      if (database.manager !== manager) this.calls = new Map(before);
      ({ manager } = database);
      return Object.fromEntries([...this.types].map((type) => [type, () => this.answer(type) as Promise<Variables>]));
    };
    await this.host.startExpress(definition, input, { activities, onCommit: (commit) => this.observe(commit) });
  }

  private observe(commit: CommitInput): void {
    const owner = this.owners.get(commit.processInstanceKey) ?? this.commits;
    this.owners.set(commit.processInstanceKey, owner);
    owner.push(commit);
  }

  private definitionOf(processId: string): Definition {
    const definition = this.definitions.find((candidate) => candidate.processId === processId);
    if (definition === undefined) throw new Error(`Expected process '${processId}' to be deployed, but it is not`);
    return definition;
  }

  private async answer(type: string): Promise<unknown> {
    const answers = this.scenario.activities?.[type]?.answers ?? [];
    const call = this.calls.get(type) ?? 0;
    this.calls.set(type, call + 1);
    const answer = answers[Math.min(call, answers.length - 1)];
    if (answer === undefined) throw new Error(`Expected an answer for ${type}, but there is none`);
    if ('variables' in answer) return answer.variables;
    if ('failure' in answer) throw new Error(answer.failure);
    const { code: errorCode, message: errorMessage = '', variables = {} } = answer.error;
    throw ApplicationFailure.nonRetryable(errorMessage, 'BPMN_ERROR', { errorCode, errorMessage, variables });
  }

  private async deliver(delivery: Delivery): Promise<void> {
    const { deliveryKey, kind, workflowId, processInstanceKey, subscriptionKey, messageKey, variables } = delivery;
    const { manager } = this.host.dataSource;
    if (kind === 'start') {
      const { processId, elementId: startElementId, messageName, correlationKey } = delivery;
      const conversation = conversationIn(correlationKey);
      const started = {
        processInstanceKey,
        startElementId,
        messageName,
        variables,
        ...(conversation !== undefined && { conversation }),
      };
      await this.startOne(this.definitionOf(processId), started);
      return acknowledgeDelivery(manager, deliveryKey);
    }
    const payload = { subscriptionKey: subscriptionKey ?? '', messageKey, variables };
    const taken = await this.host
      .instance(workflowId, processInstanceKey)
      .update('correlateMessage', payload)
      .then(
        () => true,
        () => false,
      );
    return taken ? acknowledgeDelivery(manager, deliveryKey) : rejectDelivery(manager, deliveryKey);
  }

  private async deliverSignal(delivery: SignalDeliveryOrder): Promise<void> {
    const { deliveryKey, kind, workflowId, processInstanceKey, subscriptionKey, signalKey, variables } = delivery;
    const { manager } = this.host.dataSource;
    if (kind === 'start') {
      const { processDefinitionKey, elementId } = delivery;
      const definition = this.definitions.find(({ key }) => key === processDefinitionKey);
      if (definition === undefined) return settleSignalDelivery(manager, deliveryKey, 'REJECTED');
      await this.startOne(definition, { processInstanceKey, startElementId: elementId, variables });
      return settleSignalDelivery(manager, deliveryKey, 'DELIVERED');
    }
    const payload = { subscriptionKey: subscriptionKey ?? '', signalKey, variables };
    const taken = await this.host
      .instance(workflowId, processInstanceKey)
      .update('receiveSignal', payload)
      .then(
        () => true,
        () => false,
      );
    return settleSignalDelivery(manager, deliveryKey, taken ? 'DELIVERED' : 'REJECTED');
  }

  /** Instances of this scenario that run, or the one that is sought, oldest first. */
  private async running({ instance }: Sought): Promise<readonly Instance[]> {
    const rows = await this.host.rows<{ key: string; workflow_id: string; state: string }>(
      `SELECT key::text, workflow_id, state FROM engine.process_instances WHERE key = ANY ($1)
       ORDER BY coalesce(parent_element_instance_key, engine.process_instances.key)`,
      [[...new Set(this.commits.map(({ processInstanceKey }) => processInstanceKey))]],
    );
    const meant = instance === undefined ? rows : rows.slice(instance, instance + 1);
    const alive = ['ACTIVE', 'SUSPENDED'];
    return meant
      .filter(({ state }) => alive.includes(state))
      .map((row) => this.host.instance(row.workflow_id, row.key));
  }

  private async find(
    sought: Sought,
    candidates: (state: InstanceState) => readonly { readonly key: string; readonly owner: string }[],
  ): Promise<{ readonly instance: Instance; readonly key: string }> {
    for (const instance of await this.running(sought)) {
      const state = await instance.state();
      const found = candidates(state).find(
        ({ owner }) => sought.elementId === undefined || state.elements[owner]?.elementId === sought.elementId,
      );
      if (found !== undefined) return { instance, key: found.key };
    }
    throw new Error(`Expected something that fits ${JSON.stringify(sought)}, but nothing such waits`);
  }

  private userTask(sought: Sought): ReturnType<ScenarioHost['find']> {
    return this.find(sought, (state) => Object.entries(state.userTasks).map(([key, owner]) => ({ key, owner })));
  }

  private job(sought: Verbs['completeJob']): ReturnType<ScenarioHost['find']> {
    return this.find(sought, ({ jobs }) =>
      Object.values(jobs)
        .filter(({ type }) => sought.type === undefined || type === sought.type)
        .map(({ key, elementInstanceKey: owner }) => ({ key, owner })),
    );
  }
}

function linesOf(commits: readonly CommitInput[]): readonly (readonly string[])[] {
  const byInstance = new Map<string, Map<number, readonly EngineRecord[]>>();
  for (const { processInstanceKey, sequence, records } of commits) {
    const steps = byInstance.get(processInstanceKey) ?? new Map<number, readonly EngineRecord[]>();
    byInstance.set(processInstanceKey, steps.set(sequence, records));
  }
  return [...byInstance].map(([key, steps]) => {
    const names = new Names();
    return [...steps.values()].flat().map((record) => {
      names.learn(record);
      return recordLine(record, { key, names } as HostedInstance);
    });
  });
}
