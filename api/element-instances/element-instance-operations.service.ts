import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { UpdatePayloads } from '../../workflows/contract.js';
import { callersTenants } from '../auth/caller.js';
import { notFound } from '../problem/problem.js';
import { InstanceCommands } from '../temporal/instance-commands.service.js';
import type { AdHocActivationRequest } from './element-instances.dto.js';

/** What operators do with element instances. Each returns after it is in the database, and is in the audit log. */
@Injectable()
export class ElementInstanceOperationsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(InstanceCommands) private readonly commands: InstanceCommands,
  ) {}

  /** `Problem`s: 400 where it waits for timers of several events, 404 where it is not active, 409 where it waits for none. */
  async triggerTimer(key: Key, elementId: string | undefined, actor: string | undefined): Promise<void> {
    const payload = { key, ...(elementId === undefined ? {} : { elementId }) };
    await this.send('triggerTimer', { key, noun: 'active element instance' }, { ...payload, ...by(actor) });
  }

  /** `Problem`s: 400 where an activity is none of it, 404 where there is no such ad-hoc subprocess, 409 where it takes one after the other. */
  async activate(key: Key, request: AdHocActivationRequest, actor: string | undefined): Promise<void> {
    const elements = request.elements.map(({ elementId, variables }) => ({
      elementId,
      ...(variables && { variables }),
    }));
    const payload = { key, elements, cancelRemaining: request.cancelRemainingInstances === true };
    const subject = { key, noun: 'active ad-hoc subprocess', type: 'AD_HOC_SUB_PROCESS' };
    await this.send('activateAdHocActivities', subject, { ...payload, ...by(actor) });
  }

  private async send<Name extends 'triggerTimer' | 'activateAdHocActivities'>(
    update: Name,
    { key, noun, type }: { readonly key: Key; readonly noun: string; readonly type?: string },
    payload: UpdatePayloads[Name],
  ): Promise<void> {
    const [found] = await this.database.query<{ readonly workflowId: string }[]>(
      `SELECT i.workflow_id AS "workflowId"
       FROM engine.element_instances e JOIN engine.process_instances i ON i.key = e.process_instance_key
       WHERE e.key = $1 AND e.state = 'ACTIVE' AND ($2::text IS NULL OR e.element_type = $2)
         AND ($3::text[] IS NULL OR i.tenant_id = ANY($3))`,
      [key, type ?? null, callersTenants()],
    );
    if (!found) throw notFound(noun, key);
    await this.commands.send({ ...found, update, payload, subject: `element instance ${key}` });
  }
}

function by(actor: string | undefined): { readonly actor?: string } {
  return actor === undefined ? {} : { actor };
}
