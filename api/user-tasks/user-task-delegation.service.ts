import { Inject, Injectable } from '@nestjs/common';
import type { Key } from '../../workflows/bpmn/plan.js';
import { conflict } from '../problem/problem.js';
import { Parameters } from '../search/parameters.js';
import { InstanceCommands } from '../temporal/instance-commands.service.js';
import { UserTaskRows } from './user-task-rows.service.js';
import type { UserTaskDelegationRequest, UserTaskResolutionRequest } from './user-tasks.dto.js';

/**
 * To delegate, as Camunda 7 means it: somebody else works on the task and hands it back; who delegated it answers for it
 * and completes it.
 */
@Injectable()
export class UserTaskDelegationService {
  constructor(
    @Inject(UserTaskRows) private readonly rows: UserTaskRows,
    @Inject(InstanceCommands) private readonly commands: InstanceCommands,
  ) {}

  /** The owner stays who first delegated it. */
  async delegate(key: Key, { assignee }: UserTaskDelegationRequest, actor: string | undefined): Promise<void> {
    const { listened } = await this.rows.created(key);
    if (listened)
      throw conflict(
        `Expected user task ${key} to have no listeners, but it has. Assign it instead: they hear of that.`,
      );
    const parameters = new Parameters();
    const restricted = await this.rows.restricted(key);
    const me = restricted && parameters.add(restricted.name);
    await this.rows.change(
      key,
      {
        set: `assignee = ${parameters.add(assignee)}, owner = COALESCE(owner, assignee, ${parameters.add(actor ?? null)}),
          delegation_state = 'PENDING'`,
        where: me === undefined ? 'true' : `(t.assignee IS NULL OR ${me} IN (t.assignee, t.owner))`,
        audit: { actor, operation: 'ASSIGN', details: { action: 'delegate' } },
        expected: (task) => `owned by or assigned to ${restricted?.name ?? ''}, but it is ${task.assignee ?? ''}'s`,
      },
      parameters,
    );
  }

  /** Gives the task back to its owner, with what came out of it. */
  async resolve(key: Key, { variables }: UserTaskResolutionRequest, actor: string | undefined): Promise<void> {
    const { delegationState, elementInstanceKey, workflowId } = await this.rows.open(key);
    if (delegationState !== 'PENDING')
      throw conflict(`Expected user task ${key} to be ${pendingBut(delegationState)}.`);
    if (variables && Object.keys(variables).length > 0)
      await this.commands.send({
        workflowId,
        update: 'setVariables',
        payload: { scopeKey: elementInstanceKey, variables, local: false, ...(actor === undefined ? {} : { actor }) },
        subject: `user task ${key}`,
      });
    const parameters = new Parameters();
    const restricted = await this.rows.restricted(key);
    await this.rows.change(
      key,
      {
        set: `assignee = owner, delegation_state = 'RESOLVED'`,
        where: `t.delegation_state = 'PENDING' AND ${restricted ? `t.assignee = ${parameters.add(restricted.name)}` : 'true'}`,
        audit: { actor, operation: 'ASSIGN', details: { action: 'resolve' } },
        expected: (task) => pendingBut(task.delegationState),
      },
      parameters,
    );
  }
}

function pendingBut(state: string | null): string {
  return `delegated and not yet resolved, but ${state === null ? 'nobody delegated it' : 'that is over'}`;
}
