import {
  type Client,
  WithStartWorkflowOperation,
  type WorkflowHandle,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { DeployedProcess } from '../../api/deployments/stored-deployment.js';
import { persistently } from '../../api/temporal/attempts.js';
import type { CompiledPlan } from '../../processes/compiler/index.js';
import { type StartInput, UPDATES, type UpdatePayloads, type Variables } from '../../workflows/contract.js';
import type { EngineRecord } from '../../workflows/engine/index.js';
import { NOW } from './bench.js';
import { CLOCK, PASS } from './clock.js';
import type { Commits } from './commits.js';
import type { Deliveries } from './deliveries.js';
import { ProcessHost } from './process-host.js';
import { PLAY } from './stand-in.js';

const PATIENCE_MS = 30_000;

export interface Definition extends DeployedProcess {
  readonly compiled: CompiledPlan;
}

export interface Shared {
  readonly client: Client;
  readonly taskQueue: string;
  /** Of what instances may call: the last of an id is the one that is called. */
  readonly callable: readonly Definition[];
  readonly commits: Commits;
  readonly deliveries: Deliveries;
}

/**
 * A workflow of the shell. What it does is read from what it commits; messages reach it through PostgreSQL; what it calls is
 * a child workflow, of the real process or of one that the scenario plays (`stand-in.ts`).
 */
export class TemporalHost extends ProcessHost {
  private now = NOW.getTime();

  constructor(
    public key: string,
    private readonly definition: Definition,
    private readonly shared: Shared,
  ) {
    super(definition.compiled.plan);
  }

  protected get records(): readonly EngineRecord[] {
    return this.shared.commits.of(this.key);
  }

  start = (variables: Variables, startElementId?: string): Promise<void> =>
    this.begin({ variables, ...(startElementId !== undefined && { startElementId }) });

  async startedBy(messageName: string, correlationKey: string): Promise<void> {
    const delivery = await this.shared.deliveries.pending({ messageName, correlationKey });
    if (delivery?.kind !== 'start') throw new Error(`Expected ${messageName} to start a process, but it does not.`);
    const { processInstanceKey, elementId: startElementId, variables } = delivery;
    this.key = processInstanceKey;
    await this.begin({ variables, startElementId, messageName });
    await this.shared.deliveries.made(delivery);
  }

  set = (variables: Variables): Promise<void> =>
    this.update('setVariables', { scopeKey: this.key, variables, local: false });

  async message(messageName: string, correlationKey: string, variables: Variables): Promise<void> {
    const { deliveries } = this.shared;
    const message = { messageName, correlationKey };
    const delivery = (await deliveries.pending(message)) ?? (await deliveries.publish(message, variables));
    if (delivery?.processInstanceKey !== this.key)
      throw new Error(`Expected a subscription for ${messageName} ${correlationKey}, but there is none.`);
    const { messageKey, subscriptionKey } = delivery;
    const payload = { subscriptionKey: subscriptionKey ?? '', messageKey, variables: delivery.variables };
    await this.update('correlateMessage', payload);
    await deliveries.made(delivery);
  }

  async pass(ms: number): Promise<void> {
    this.now += ms;
    if (this.ended() === undefined) await this.workflow.executeUpdate(PASS, { args: [this.now] });
  }

  called = (processId: string): readonly Variables[] =>
    this.callees(processId).map((callee) =>
      Object.fromEntries(callee.of('variable-set').map(({ name, value }) => [name, value])),
    );

  /** What it calls under this id, the first that goes on. */
  callee(processId: string): TemporalHost {
    const [callee] = this.callees(processId);
    if (callee === undefined) throw new Error(`Expected a call of ${processId}, but there is none.`);
    return callee;
  }

  async escalate(processId: string, code: string, variables: Variables): Promise<void> {
    await this.callee(processId).complete(PLAY, { ...variables, escalationCode: code });
    await this.settled();
  }

  async return(processId: string, variables: Variables): Promise<void> {
    const callee = this.callee(processId);
    await callee.complete(PLAY, { ...variables, escalationCode: null });
    await callee.workflow.result();
    await this.settled();
  }

  /** What was said to it by others is done, and what that leads to. */
  async settled(): Promise<void> {
    try {
      // Where it ends meanwhile the server may give up the update: sent again, it finds nobody.
      await persistently(() => this.update('awaitStarted', {}), Date.now() + PATIENCE_MS);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      await this.workflow.result();
    }
  }

  protected completeTask = (userTaskKey: string, variables: Variables): Promise<void> =>
    this.update('completeUserTask', { userTaskKey, variables });

  private async begin(input: Pick<StartInput, 'variables' | 'startElementId' | 'messageName'>): Promise<void> {
    const { key } = this;
    const { compiled, processDefinitionKey, processDefinitionVersion: version } = this.definition;
    const plan = { hash: compiled.hash };
    const start: StartInput = { plan, processDefinitionKey, version, processInstanceKey: key, ...input };
    const startWorkflowOperation = new WithStartWorkflowOperation(this.plan.processId, {
      taskQueue: this.shared.taskQueue,
      workflowId: key,
      workflowIdConflictPolicy: 'FAIL',
      memo: { [CLOCK]: this.now },
      args: [start],
    });
    await this.shared.client.workflow.executeUpdateWithStart(UPDATES.awaitStarted, {
      args: [{}],
      startWorkflowOperation,
    });
    await this.calledHaveBegun();
  }

  private get workflow(): WorkflowHandle {
    return this.shared.client.workflow.getHandle(this.key);
  }

  private async update<Name extends keyof UpdatePayloads>(name: Name, payload: UpdatePayloads[Name]): Promise<void> {
    await this.workflow.executeUpdate(UPDATES[name], { args: [payload] });
    await this.calledHaveBegun();
  }

  private async calledHaveBegun(): Promise<void> {
    if (!Object.values(this.plan.nodes).some(({ kind }) => kind === 'call-activity')) return;
    const { raw } = await this.workflow.describe();
    for (const { workflowId } of raw.pendingChildren ?? [])
      await this.shared.client.workflow.getHandle(workflowId ?? '').executeUpdate(UPDATES.awaitStarted, { args: [{}] });
  }

  private callees(processId: string): readonly TemporalHost[] {
    const { commits, callable } = this.shared;
    const definition = callable.findLast((one) => one.processDefinitionId === processId);
    if (definition === undefined) throw new Error(`Expected a process ${processId}, but there is none.`);
    return commits.calledBy(this.key, processId).map((key) => new TemporalHost(key, definition, this.shared));
  }
}
