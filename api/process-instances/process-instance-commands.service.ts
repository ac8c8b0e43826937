import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nextKeys } from '../../database/keys.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { Reserved } from '../../database/engine/requests.js';
import type { Variables } from '../../workflows/contract.js';
import type { SchemaObject } from '../openapi/routes.js';
import { conflict } from '../problem/problem.js';
import { RequestIds } from '../requests/request-ids.service.js';
import { InstanceResults } from './instance-results.service.js';
import type { ProcessInstanceCreation } from './process-instances.dto.js';
import { StartInstance, type StartedInstance } from './start-instance.service.js';
import { beginningOf } from './beginning.js';
import { startableDefinition, type DefinitionName, type StartableDefinition } from './startable-definition.js';

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

export const CREATED_INSTANCE = {
  type: 'object',
  required: [
    'processInstanceKey',
    'processDefinitionKey',
    'processDefinitionId',
    'processDefinitionVersion',
    'tenantId',
    'variables',
    'tags',
    'businessId',
  ],
  properties: {
    processInstanceKey: { type: 'string' },
    processDefinitionKey: { type: 'string' },
    processDefinitionId: { type: 'string' },
    processDefinitionVersion: { type: 'integer' },
    tenantId: { type: 'string' },
    variables: { type: 'object', additionalProperties: true, description: 'With `awaitCompletion`.' },
    tags: { type: 'array', items: { type: 'string' } },
    businessId: { type: 'string', nullable: true },
  },
} as const satisfies SchemaObject;

const DEFAULT_WAIT_MS = 10_000;

export interface CreationOptions {
  readonly actor?: string | undefined;
  /** The client's: a repetition returns the first. */
  readonly requestId?: string | undefined;
  /** What has to be there before anybody sees the instance. */
  readonly beforeStart?: (processInstanceKey: Key) => Promise<void>;
}

interface Place {
  readonly definition: StartableDefinition;
  readonly begins: Awaited<ReturnType<typeof beginningOf>>;
}

@Injectable()
export class ProcessInstanceCommandsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(StartInstance) private readonly starter: StartInstance,
    @Inject(InstanceResults) private readonly results: InstanceResults,
    @Inject(RequestIds) private readonly requests: RequestIds,
  ) {}

  async create(creation: ProcessInstanceCreation, options: CreationOptions = {}): Promise<CreatedProcessInstance> {
    const asked = await this.placeOf(creation, creation);
    const request = { id: options.requestId, tenantId: asked.definition.tenantId, asked: { creation } };
    const [key = ''] = await nextKeys(this.database.manager, 1);
    const { processDefinitionKey } = asked.definition;
    const reserved = await this.requests.reserve(request, { key, processDefinitionKey });
    // There is a later version by now, perhaps.
    const place =
      reserved.processDefinitionKey === processDefinitionKey
        ? asked
        : await this.placeOf({ processDefinitionKey: reserved.processDefinitionKey ?? undefined }, creation);
    const started = (await this.startedBefore(reserved)) ?? (await this.start(reserved.key, place, creation, options));
    if (!reserved.settled) await this.requests.settle(request);
    const { definition } = place;
    return {
      processInstanceKey: reserved.key,
      processDefinitionKey: definition.processDefinitionKey,
      processDefinitionId: definition.processId,
      processDefinitionVersion: definition.version,
      tenantId: definition.tenantId,
      variables: creation.awaitCompletion ? await this.result(started, reserved.key, creation) : {},
      tags: creation.tags ?? [],
      businessId: creation.businessId ?? null,
    };
  }

  private async placeOf(name: DefinitionName, creation: ProcessInstanceCreation): Promise<Place> {
    const definition = await startableDefinition(this.database, name);
    return { definition, begins: await beginningOf(this.database, definition, creation) };
  }

  private async start(
    processInstanceKey: Key,
    { definition, begins }: Place,
    { variables, tags = [], businessId }: ProcessInstanceCreation,
    { actor, beforeStart }: CreationOptions,
  ): Promise<StartedInstance> {
    await beforeStart?.(processInstanceKey);
    return this.starter.start({
      definition,
      processInstanceKey,
      variables: variables ?? {},
      tags,
      ...(businessId === undefined ? {} : { businessId }),
      ...(actor === undefined ? {} : { startedBy: actor }),
      ...begins,
    });
  }

  /** Not by Temporal alone, which forgets. */
  private async startedBefore({
    key,
    repeated,
    settled,
  }: Pick<Reserved, 'key' | 'repeated' | 'settled'>): Promise<StartedInstance | undefined> {
    if (!repeated) return undefined;
    const known = settled || (await this.results.isKnown(key));
    return known ? { workflowId: key } : undefined;
  }

  /** Variables of the ended instance; 504 where it does not end in time. */
  private async result(started: StartedInstance, key: Key, request: ProcessInstanceCreation): Promise<Variables> {
    const waitMs = request.requestTimeout || DEFAULT_WAIT_MS;
    const result = started.result ?? (await this.results.of(started.workflowId, key, waitMs));
    if (result.state !== 'COMPLETED')
      throw conflict(`Expected process instance ${key} to complete, but it was ${result.state}.`);
    const names = request.fetchVariables;
    if (!names?.length) return result.variables;
    return Object.fromEntries(Object.entries(result.variables).filter(([name]) => names.includes(name)));
  }
}
