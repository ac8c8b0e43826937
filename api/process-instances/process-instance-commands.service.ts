import { Inject, Injectable } from '@nestjs/common';
import { Client, WorkflowFailedError } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { nextKeys } from '../../database/keys.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { InstanceResult, Variables } from '../../workflows/contract.js';
import { conflict, Problem } from '../problem/problem.js';
import { unavailableProblem } from '../temporal/instance-commands.service.js';
import type { ProcessInstanceCreation } from './process-instances.dto.js';
import { StartInstance } from './start-instance.service.js';
import { beginningOf } from './beginning.js';
import { startableDefinition } from './startable-definition.js';

/** As Camunda 8 answers it. */
export interface CreatedProcessInstance {
  readonly processInstanceKey: Key;
  readonly processDefinitionKey: Key;
  readonly processDefinitionId: string;
  readonly processDefinitionVersion: number;
  readonly tenantId: string;
  /** With `awaitCompletion`: of the ended instance. */
  readonly variables: Variables;
  readonly tags: readonly string[];
  readonly businessId: string | null;
}

const DEFAULT_WAIT_MS = 10_000;

@Injectable()
export class ProcessInstanceCommandsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Client) private readonly client: Client,
    @Inject(StartInstance) private readonly starter: StartInstance,
  ) {}

  /** `beforeStart`: what has to be there before anybody sees the instance. */
  async create(
    request: ProcessInstanceCreation,
    actor: string | undefined,
    beforeStart?: (processInstanceKey: Key) => Promise<void>,
  ): Promise<CreatedProcessInstance> {
    const definition = await startableDefinition(this.database, request);
    const begins = await beginningOf(this.database, definition, request);
    const [processInstanceKey] = await nextKeys(this.database.manager, 1);
    if (processInstanceKey === undefined) throw new Error('Expected a key to be allocated, but there is none.');
    await beforeStart?.(processInstanceKey);
    const { businessId, tags = [] } = request;
    const workflowId = await this.starter.start({
      definition,
      processInstanceKey,
      variables: request.variables ?? {},
      tags,
      ...(businessId === undefined ? {} : { businessId }),
      ...(actor === undefined ? {} : { startedBy: actor }),
      ...begins,
    });
    return {
      processInstanceKey,
      processDefinitionKey: definition.processDefinitionKey,
      processDefinitionId: definition.processId,
      processDefinitionVersion: definition.version,
      tenantId: definition.tenantId,
      variables: request.awaitCompletion ? await this.result(workflowId, processInstanceKey, request) : {},
      tags,
      businessId: businessId ?? null,
    };
  }

  /** Variables of the ended instance; 504 where it does not end in time. */
  private async result(workflowId: string, key: Key, request: ProcessInstanceCreation): Promise<Variables> {
    const waitMs = request.requestTimeout || DEFAULT_WAIT_MS;
    const result = await this.client
      .withAbortSignal(
        AbortSignal.timeout(waitMs),
        () => this.client.workflow.getHandle(workflowId).result() as Promise<InstanceResult>,
      )
      .catch((error: unknown) => {
        throw resultProblem(error, key, waitMs);
      });
    if (result.state !== 'COMPLETED')
      throw conflict(`Expected process instance ${key} to complete, but it was ${result.state}.`);
    const names = request.fetchVariables;
    if (!names?.length) return result.variables;
    return Object.fromEntries(Object.entries(result.variables).filter(([name]) => names.includes(name)));
  }
}

function resultProblem(error: unknown, key: Key, waitMs: number): unknown {
  if (error instanceof WorkflowFailedError)
    return conflict(`Expected process instance ${key} to complete, but its workflow failed in Temporal.`);
  const unavailable = unavailableProblem(error);
  if (unavailable && unavailable.options.code !== 'NO_ANSWER') return unavailable;
  if (!unavailable) return error;
  return new Problem({
    status: 504,
    code: 'DEADLINE_EXCEEDED',
    detail: `Expected process instance ${key} to end within ${String(waitMs)} ms, but it is still running. It goes on; read it by its key.`,
  });
}
