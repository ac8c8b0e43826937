import { Get, Inject, Param, Query } from '@nestjs/common';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { Problem } from '../../problem/problem.js';
import { UserTasksService } from '../../user-tasks/user-tasks.service.js';
import { EngineRest } from '../support/engine-rest.js';
import { IdPipe } from '../support/id.pipe.js';
import { ScopeVariables } from '../variables/scope-variables.service.js';
import type { TypedVariables } from '../variables/typed-variables.js';
import { FormVariablesQuery } from '../variables/variables.dto.js';
import { TasksService } from './tasks.service.js';

@EngineRest('task/:userTaskKey', 'tasks:work')
export class TaskFormsController {
  constructor(
    @Inject(TasksService) private readonly tasks: TasksService,
    @Inject(UserTasksService) private readonly userTasks: UserTasksService,
    @Inject(ScopeVariables) private readonly variables: ScopeVariables,
  ) {}

  @Get('form')
  async form(@Param('userTaskKey', IdPipe) key: Key): Promise<unknown> {
    const { formKey, camundaFormRef } = await this.tasks.get(key);
    return { key: formKey, camundaFormRef, contextPath: null };
  }

  /** The Camunda form itself. */
  @Get('deployed-form')
  async deployedForm(@Param('userTaskKey', IdPipe) key: Key): Promise<unknown> {
    await this.tasks.get(key);
    const form = await this.userTasks.form(key);
    if (form) return JSON.parse(form.schema);
    throw new Problem({
      status: 404,
      code: 'NOT_FOUND',
      detail: `Expected task ${key} to have a form, but it has none.`,
    });
  }

  @Get('form-variables')
  async formVariables(
    @Param('userTaskKey', IdPipe) key: Key,
    @Query() query: FormVariablesQuery,
  ): Promise<TypedVariables> {
    const { executionId, processInstanceId } = await this.tasks.get(key);
    const scope = { scopeKey: executionId, processInstanceKey: processInstanceId };
    const names = query.variableNames?.split(',');
    return this.variables.all(scope, { deserialize: query.deserializeValues !== 'false', ...(names && { names }) });
  }
}
