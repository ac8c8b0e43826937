import { Body, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { ActorHeader } from '../../actor.js';
import { Requires } from '../../auth/requires.js';
import { invalid } from '../../problem/problem.js';
import { record } from '../../search/request.js';
import { countOf, list } from '../lists/list.js';
import { EngineRest } from '../support/engine-rest.js';
import { IdPipe } from '../support/id.pipe.js';
import { send } from '../support/plain-json.interceptor.js';
import { shownTenant } from '../support/tenants.js';
import { ScopeVariables } from '../variables/scope-variables.service.js';
import { taskList } from './task-list.js';
import { TaskErrorRequest, UserRequest, VariablesRequest } from './tasks.dto.js';
import { TasksService } from './tasks.service.js';

@EngineRest('task', 'tasks:work')
export class TasksController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(TasksService) private readonly service: TasksService,
    @Inject(ScopeVariables) private readonly variables: ScopeVariables,
  ) {}

  @Get()
  list(@Query() query: unknown): Promise<unknown> {
    return this.listed(query);
  }

  @Post()
  @HttpCode(200)
  query(@Query() query: unknown, @Body() body: unknown): Promise<unknown> {
    return this.listed(query, body);
  }

  @Get('count')
  count(@Query() query: unknown): Promise<unknown> {
    return countOf(this.database, taskList, { query });
  }

  @Post('count')
  @HttpCode(200)
  queryCount(@Query() query: unknown, @Body() body: unknown): Promise<unknown> {
    return countOf(this.database, taskList, { query, body });
  }

  @Get(':userTaskKey')
  async get(@Param('userTaskKey', IdPipe) key: Key): Promise<unknown> {
    return shownTenant(await this.service.get(key));
  }

  @Requires('tasks:assign')
  @Put(':userTaskKey')
  @HttpCode(204)
  update(@Param('userTaskKey', IdPipe) key: Key, @Body() body: unknown, @ActorHeader() actor?: string): Promise<void> {
    return this.service.update(key, record(body, 'the body'), actor);
  }

  @Post(':userTaskKey/claim')
  @HttpCode(204)
  claim(
    @Param('userTaskKey', IdPipe) key: Key,
    @Body() { userId }: UserRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.service.claim(key, userId, actor);
  }

  @Post(':userTaskKey/unclaim')
  @HttpCode(204)
  unclaim(@Param('userTaskKey', IdPipe) key: Key, @ActorHeader() actor?: string): Promise<void> {
    return this.service.setAssignee(key, null, actor);
  }

  @Post(':userTaskKey/assignee')
  @HttpCode(204)
  assign(
    @Param('userTaskKey', IdPipe) key: Key,
    @Body() { userId }: UserRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.service.setAssignee(key, userId, actor);
  }

  @Post(':userTaskKey/delegate')
  @HttpCode(204)
  delegate(
    @Param('userTaskKey', IdPipe) key: Key,
    @Body() { userId }: UserRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    if (userId == null) throw invalid('Expected userId to say who is to work on the task, but it is missing.');
    return this.service.delegate(key, userId, actor);
  }

  @Post(':userTaskKey/resolve')
  @HttpCode(204)
  resolve(
    @Param('userTaskKey', IdPipe) key: Key,
    @Body() body: VariablesRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.service.resolve(key, body, actor);
  }

  @Post(':userTaskKey/complete')
  async complete(
    @Param('userTaskKey', IdPipe) key: Key,
    @Body() body: VariablesRequest,
    @Res() response: Response,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    await this.answer(key, body, response, () => this.service.complete(key, body, actor));
  }

  @Post(':userTaskKey/submit-form')
  async submitForm(
    @Param('userTaskKey', IdPipe) key: Key,
    @Body() body: VariablesRequest,
    @Res() response: Response,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    await this.answer(key, body, response, () => this.service.submitForm(key, body, actor));
  }

  @Post(':userTaskKey/bpmnError')
  @HttpCode(204)
  throwError(
    @Param('userTaskKey', IdPipe) key: Key,
    @Body() body: TaskErrorRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.service.throwError(key, body, actor);
  }

  /** The instance's variables, where they are asked for: the task's own are gone with it. */
  private async answer(
    key: Key,
    request: VariablesRequest,
    response: Response,
    command: () => Promise<void>,
  ): Promise<void> {
    const { processInstanceId } = await this.service.get(key);
    await command();
    const scope = { processInstanceKey: processInstanceId, scopeKey: processInstanceId };
    send(response, request.withVariablesInReturn === true ? await this.variables.all(scope) : undefined);
  }

  private async listed(query: unknown, body?: unknown): Promise<unknown> {
    return (await list(this.database, taskList, { query, body })).map(shownTenant);
  }
}
