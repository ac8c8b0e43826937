import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { Modification, UpdatePayloads } from '../../workflows/contract.js';
import { InstanceCommands } from '../temporal/instance-commands.service.js';
import { assertRoot, runningInstance, type RunningInstance } from './running-instance.js';

/** Who gives an operation; with an id, given again it is done once. */
export interface Operator {
  readonly actor?: string;
  readonly operationId?: string;
}

/** What operators do with running instances. Each returns after it is in the database, and is in the audit log. */
@Injectable()
export class InstanceOperationsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(InstanceCommands) private readonly commands: InstanceCommands,
  ) {}

  async cancel(key: Key, { actor }: Operator): Promise<void> {
    const instance = await runningInstance(this.database, key);
    assertRoot(instance, key, 'Cancel');
    await this.send('cancelInstance', key, instance, actor === undefined ? {} : { actor });
  }

  /** `Problem`s: 400 where the instructions do not fit the process, 404 where it has ended, 409 where they do not fit its state. */
  async modify(key: Key, modification: Modification, operator: Operator): Promise<void> {
    const instance = await runningInstance(this.database, key);
    await this.send('modifyInstance', key, instance, { ...modification, ...operator });
  }

  private async send<Name extends keyof UpdatePayloads>(
    update: Name,
    key: Key,
    { workflowId }: RunningInstance,
    payload: UpdatePayloads[Name],
  ): Promise<void> {
    await this.commands.send({ workflowId, update, payload, subject: `process instance ${key}` });
  }
}
