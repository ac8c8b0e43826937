import { Inject, Injectable } from '@nestjs/common';
import { Client, WithStartWorkflowOperation, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { UPDATES, type InstanceResult, type StartInput, type Variables } from '../../workflows/contract.js';
import { summaryOf } from '../../workflows/summary.js';
import type { ApiConfig } from '../config.js';
import { ExpressStart } from '../express/express-start.service.js';
import { conflict } from '../problem/problem.js';
import { commandProblem, InstanceCommands } from '../temporal/instance-commands.service.js';
import { CONFIG } from '../tokens.js';
import { assertFits } from '../validation/payload-size.js';
import type { StartableDefinition } from './startable-definition.js';

export interface InstanceStart {
  readonly definition: StartableDefinition;
  readonly processInstanceKey: Key;
  readonly variables: Variables;
  readonly businessId?: string;
  readonly conversation?: string;
  readonly tags?: readonly string[];
  readonly startedBy?: string;
  readonly startElementId?: string;
  /** Of the message that starts it there. */
  readonly messageName?: string;
  readonly startInside?: readonly string[];
  readonly endAfter?: readonly string[];
  /** Begins as a copy of another. */
  readonly copy?: Pick<StartInput, 'state' | 'records' | 'forkOf'>;
  /** Where it was decided before; the instance's key where absent. */
  readonly workflowId?: string;
}

export interface StartedInstance {
  readonly workflowId: string;
  /** Where it has ended already and no workflow knows. */
  readonly result?: InstanceResult;
}

/** Starts process instances. */
@Injectable()
export class StartInstance {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Client) private readonly client: Client,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(InstanceCommands) private readonly commands: InstanceCommands,
    @Inject(ExpressStart) private readonly express: ExpressStart,
  ) {}

  /**
   * Returns after the instance's first step is committed. A second start under the same key joins the first: starting is
   * idempotent.
   */
  async start(start: InstanceStart): Promise<StartedInstance> {
    assertFits(start.copy ?? start.variables);
    const workflowId = start.workflowId ?? start.processInstanceKey;
    const { processInstanceKey } = start;
    const expressed = await this.express.start({ ...startInput(start), processInstanceKey }, workflowId);
    if (expressed) return { workflowId, ...expressed };
    try {
      await this.commands.within(() =>
        this.client.workflow.executeUpdateWithStart(UPDATES.awaitStarted, {
          args: [{}],
          startWorkflowOperation: this.starting(start, workflowId),
        }),
      );
    } catch (error) {
      // Started before, and ended since: as good as started now.
      if (!(error instanceof WorkflowExecutionAlreadyStartedError))
        throw commandProblem(error, `process instance ${start.processInstanceKey}`);
    }
    await this.assertOurs(start);
    return { workflowId };
  }

  /** Good for one attempt. */
  private starting(
    start: InstanceStart,
    workflowId: string,
  ): WithStartWorkflowOperation<(input: StartInput) => Promise<unknown>> {
    return new WithStartWorkflowOperation(start.definition.processId, {
      workflowId,
      taskQueue: this.config.taskQueue,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [startInput(start)],
      staticSummary: summaryOf(
        start.definition.name ?? start.definition.processId,
        ...(start.businessId ? [start.businessId] : []),
      ),
    });
  }

  /** A database that was made anew gives keys that Temporal knows already: then the workflow is of another instance. */
  private async assertOurs({ processInstanceKey, definition }: InstanceStart): Promise<void> {
    const rows = await this.database.query<unknown[]>(
      'SELECT 1 FROM engine.process_instances WHERE key = $1 AND process_definition_key = $2',
      [processInstanceKey, definition.processDefinitionKey],
    );
    if (rows.length > 0) return;
    throw conflict(
      `Expected the key ${processInstanceKey} to be new to Temporal, but it has a workflow of that id. Does this namespace belong to another database?`,
    );
  }
}

export function startInput(
  start: Omit<InstanceStart, 'processInstanceKey'> & { readonly processInstanceKey?: Key },
): StartInput {
  const {
    definition,
    processInstanceKey,
    variables,
    businessId,
    tags,
    startedBy,
    startElementId,
    messageName,
    conversation,
    startInside,
    endAfter,
    copy,
  } = start;
  return {
    plan: { hash: definition.planHash },
    processDefinitionKey: definition.processDefinitionKey,
    version: definition.version,
    variables,
    ...(processInstanceKey === undefined ? {} : { processInstanceKey }),
    ...(businessId === undefined ? {} : { businessId }),
    ...(tags === undefined ? {} : { tags }),
    ...(startedBy === undefined ? {} : { startedBy }),
    ...(startElementId === undefined ? {} : { startElementId }),
    ...(messageName === undefined ? {} : { messageName }),
    ...(startInside === undefined ? {} : { startInside }),
    ...(endAfter === undefined ? {} : { endAfter }),
    ...(conversation === undefined ? {} : { conversation }),
    ...copy,
  };
}
