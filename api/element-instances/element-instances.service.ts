import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { conflict, notFound } from '../problem/problem.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { InstanceCommands } from '../temporal/instance-commands.service.js';
import type { SetVariablesRequest } from './element-instances.dto.js';
import { elementInstances } from './element-instances.table.js';
import { waitStates } from './wait-states.table.js';

export type ElementInstance = ItemOf<typeof elementInstances>;
export type WaitState = ItemOf<typeof waitStates>;

@Injectable()
export class ElementInstancesService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(InstanceCommands) private readonly commands: InstanceCommands,
  ) {}

  search(body: unknown): Promise<SearchResult<ElementInstance>> {
    return search(this.database, { table: elementInstances, body });
  }

  waitStates(body: unknown): Promise<SearchResult<WaitState>> {
    return search(this.database, { table: waitStates, body });
  }

  get(key: Key): Promise<ElementInstance> {
    return get(this.database, elementInstances, key);
  }

  /** `key` may be that of a process instance: its own scope. */
  async setVariables(key: Key, request: SetVariablesRequest, actor: string | undefined): Promise<void> {
    const [scope] = await this.database.query<{ readonly state: string; readonly workflowId: string }[]>(
      `SELECT COALESCE(e.state, i.state) AS state, i.workflow_id AS "workflowId"
       FROM engine.process_instances i LEFT JOIN engine.element_instances e ON e.key = $1
       WHERE i.key = COALESCE(e.process_instance_key, $1)`,
      [key],
    );
    if (!scope) throw notFound('process instance or element instance', key);
    if (scope.state !== 'ACTIVE') throw conflict(`Expected the scope ${key} to be ACTIVE, but it is ${scope.state}.`);
    await this.commands.send({
      workflowId: scope.workflowId,
      update: 'setVariables',
      payload: {
        scopeKey: key,
        variables: request.variables,
        local: request.local ?? false,
        ...(actor === undefined ? {} : { actor }),
      },
      subject: `the scope ${key}`,
    });
  }
}
