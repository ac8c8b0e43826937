import { Body, Get, HttpCode, Inject, Param, Post, Put, Query, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { ActorHeader } from '../../actor.js';
import type { Permission } from '../../auth/permissions.js';
import { invalid, Problem } from '../../problem/problem.js';
import { get } from '../../search/search.js';
import { UserTaskRows } from '../../user-tasks/user-task-rows.service.js';
import { processInstances } from '../process-instances/process-instances.table.js';
import { EngineRest } from '../support/engine-rest.js';
import { IdPipe } from '../support/id.pipe.js';
import { tasks } from '../tasks/tasks.table.js';
import { ScopeVariables, type Scope } from './scope-variables.service.js';
import type { TypedValue } from './typed-values.js';
import type { TypedVariables } from './typed-variables.js';
import { VariableQuery, VariableValue, VariablesModification } from './variables.dto.js';

interface Owner {
  /** Path below `/engine-rest`, with the parameter that names the owner. */
  readonly path: string;
  readonly parameter: string;
  readonly read: Permission;
  readonly change: Permission;
  readonly local?: boolean;
  scopeOf(database: DataSource, key: Key): Promise<Scope>;
}

const ofTask: Pick<Owner, 'parameter' | 'read' | 'change' | 'scopeOf'> = {
  parameter: 'userTaskKey',
  read: 'tasks:work',
  change: 'tasks:work',
  scopeOf: async (database, key) => {
    const { executionId, processInstanceId } = await get(database, tasks, key);
    return { scopeKey: executionId, processInstanceKey: processInstanceId };
  },
};

const OWNERS: readonly Owner[] = [
  { ...ofTask, path: 'task/:userTaskKey/variables' },
  { ...ofTask, path: 'task/:userTaskKey/localVariables', local: true },
  {
    path: 'process-instance/:processInstanceKey/variables',
    parameter: 'processInstanceKey',
    read: 'instances:read',
    change: 'instances:operate',
    scopeOf: async (database, key) => {
      const { id } = await get(database, processInstances, key);
      return { scopeKey: id, processInstanceKey: id };
    },
  },
];

/** Variables of tasks and process instances: alike, but for where they are. */
export const variablesControllers: readonly Type[] = OWNERS.map(controllerOf);

function controllerOf({ path, parameter, read, change, local = false, scopeOf }: Owner): Type {
  @EngineRest(path, read, change)
  class VariablesController {
    constructor(
      @Inject(DataSource) private readonly database: DataSource,
      @Inject(ScopeVariables) private readonly variables: ScopeVariables,
      @Inject(UserTaskRows) private readonly tasks: UserTaskRows,
    ) {}

    @Get()
    async all(@Param(parameter, IdPipe) key: Key, @Query() query: VariableQuery): Promise<TypedVariables> {
      return this.variables.all(await this.scope(key), { deserialize: query.deserializeValues !== 'false' });
    }

    @Get(':variableName')
    async one(
      @Param(parameter, IdPipe) key: Key,
      @Param('variableName') name: string,
      @Query() query: VariableQuery,
    ): Promise<TypedValue> {
      const options = { names: [name], deserialize: query.deserializeValue !== 'false' };
      const found = (await this.variables.all(await this.scope(key), options))[name];
      if (found) return found;
      throw new Problem({
        status: 404,
        code: 'NOT_FOUND',
        detail: `Expected a variable ${name} to be there, but there is none.`,
      });
    }

    @Put(':variableName')
    @HttpCode(204)
    async put(
      @Param(parameter, IdPipe) key: Key,
      @Param('variableName') name: string,
      @Body() value: VariableValue,
      @ActorHeader() actor?: string,
    ): Promise<void> {
      await this.set(key, { [name]: value }, actor);
    }

    @Post()
    @HttpCode(204)
    async modify(
      @Param(parameter, IdPipe) key: Key,
      @Body() { modifications, deletions }: VariablesModification,
      @ActorHeader() actor?: string,
    ): Promise<void> {
      const [deleted] = deletions ?? [];
      if (deleted !== undefined)
        throw invalid(`Expected no deletions, but ${deleted} is one: variables are not deleted here. Set it to null.`);
      await this.set(key, modifications ?? {}, actor);
    }

    private async scope(key: Key): Promise<Scope> {
      return { ...(await scopeOf(this.database, key)), local };
    }

    private async set(key: Key, values: Readonly<Record<string, unknown>>, actor: string | undefined): Promise<void> {
      if (parameter === ofTask.parameter) await this.tasks.open(key);
      await this.variables.set(await this.scope(key), values, { path: 'modifications', actor });
    }
  }
  return VariablesController;
}
