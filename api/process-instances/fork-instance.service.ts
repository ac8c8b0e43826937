import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nextKeys } from '../../database/keys.js';
import { forkOf } from '../../processes/operations/fork.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { conflict } from '../problem/problem.js';
import { InstanceReplays } from './instance-replays.service.js';
import type { CreatedProcessInstance } from './process-instance-commands.service.js';
import { startableDefinition } from './startable-definition.js';
import { StartInstance } from './start-instance.service.js';

export interface ForkOrder {
  /** The copy is as the instance was when this had just begun; as it is now where absent. */
  readonly elementInstanceKey?: Key;
  readonly actor?: string;
}

/** Starts instances from states that others had. */
@Injectable()
export class ForkInstance {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(StartInstance) private readonly starter: StartInstance,
    @Inject(InstanceReplays) private readonly replays: InstanceReplays,
  ) {}

  /** `Problem`s: 404 where there is no such instance or element instance of it, 409 where nothing could go on there. */
  async fork(key: Key, { elementInstanceKey, actor }: ForkOrder): Promise<CreatedProcessInstance> {
    const { reached, records, at } = await this.replays.replay(key, elementInstanceKey);
    if (reached?.state.status !== 'active' || reached.state.suspended !== undefined) {
      const when = elementInstanceKey === undefined ? '' : ` when ${elementInstanceKey} began`;
      throw conflict(`Expected process instance ${key} to be ACTIVE${when}, but it has ended or is SUSPENDED.`);
    }
    const { plan, state } = reached;
    const { businessId, tags, processDefinitionKey } = state.info;
    const [processInstanceKey = ''] = await nextKeys(this.database.manager, 1);
    const workflowId = processInstanceKey;
    const startedBy = actor === undefined ? {} : { startedBy: actor };
    const copy = forkOf({ plan, state, records, at, now: Date.now(), processInstanceKey, workflowId, ...startedBy });
    const original = { processInstanceKey: key, ...(elementInstanceKey !== undefined && { elementInstanceKey }) };
    const definition = await startableDefinition(this.database, { processDefinitionKey });
    await this.starter.start({
      definition,
      processInstanceKey,
      variables: {},
      workflowId,
      ...startedBy,
      copy: { ...copy, forkOf: original },
    });
    return {
      processInstanceKey,
      processDefinitionKey,
      processDefinitionId: definition.processId,
      processDefinitionVersion: definition.version,
      tenantId: definition.tenantId,
      variables: {},
      tags,
      businessId: businessId ?? null,
    };
  }
}
