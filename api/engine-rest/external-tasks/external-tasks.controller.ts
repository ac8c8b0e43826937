import { Body, Get, HttpCode, Inject, Param, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { ActorHeader } from '../../actor.js';
import { GrantedBy, Narrowable } from '../../auth/granted-by.js';
import { JobsService } from '../../jobs/jobs.service.js';
import { whenClosed } from '../../jobs/when-closed.js';
import { get } from '../../search/search.js';
import { countOf, list } from '../lists/list.js';
import { EngineRest } from '../support/engine-rest.js';
import { IdPipe } from '../support/id.pipe.js';
import { shownTenant } from '../support/tenants.js';
import {
  BpmnErrorRequest,
  CompleteRequest,
  ExtendLockRequest,
  FailureRequest,
  FetchRequest,
  LockRequest,
  PriorityRequest,
  RetriesRequest,
} from './external-tasks.dto.js';
import { ExternalTasksService } from './external-tasks.service.js';
import { externalTaskList, externalTasks } from './external-tasks.table.js';
import { fetchAndLock, type LockedTask } from './fetch-and-lock.js';

@EngineRest('external-task', 'jobs:work')
export class ExternalTasksController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(ExternalTasksService) private readonly service: ExternalTasksService,
    @Inject(JobsService) private readonly jobs: JobsService,
  ) {}

  @Narrowable()
  @GrantedBy('PROCESS_DEFINITION:UPDATE_PROCESS_INSTANCE')
  @Post('fetchAndLock')
  @HttpCode(200)
  fetchAndLock(
    @Body() body: FetchRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<readonly LockedTask[]> {
    return this.jobs.waitFor(() => fetchAndLock(this.database, body), {
      types: (body.topics ?? []).map(({ topicName }) => topicName),
      waitMs: body.asyncResponseTimeout ?? 0,
      gone: whenClosed(response),
    });
  }

  @Narrowable()
  @GrantedBy('PROCESS_DEFINITION:READ_PROCESS_INSTANCE')
  @Get()
  list(@Query() query: unknown): Promise<unknown> {
    return this.listed(query);
  }

  @Narrowable()
  @GrantedBy('PROCESS_DEFINITION:READ_PROCESS_INSTANCE')
  @Post()
  @HttpCode(200)
  query(@Query() query: unknown, @Body() body: unknown): Promise<unknown> {
    return this.listed(query, body);
  }

  @Narrowable()
  @GrantedBy('PROCESS_DEFINITION:READ_PROCESS_INSTANCE')
  @Get('count')
  count(@Query() query: unknown): Promise<unknown> {
    return countOf(this.database, externalTaskList, { query });
  }

  @Narrowable()
  @GrantedBy('PROCESS_DEFINITION:READ_PROCESS_INSTANCE')
  @Post('count')
  @HttpCode(200)
  queryCount(@Query() query: unknown, @Body() body: unknown): Promise<unknown> {
    return countOf(this.database, externalTaskList, { query, body });
  }

  @Get(':jobKey')
  async get(@Param('jobKey', IdPipe) key: Key): Promise<unknown> {
    return shownTenant(await get(this.database, externalTasks, key));
  }

  @Get(':jobKey/errorDetails')
  async errorDetails(@Param('jobKey', IdPipe) key: Key): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(await this.service.errorDetails(key)), { type: 'text/plain; charset=utf-8' });
  }

  @Post(':jobKey/complete')
  @HttpCode(204)
  complete(
    @Param('jobKey', IdPipe) key: Key,
    @Body() body: CompleteRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.service.complete(key, body, actor);
  }

  @Post(':jobKey/failure')
  @HttpCode(204)
  fail(@Param('jobKey', IdPipe) key: Key, @Body() body: FailureRequest, @ActorHeader() actor?: string): Promise<void> {
    return this.service.fail(key, body, actor);
  }

  @Post(':jobKey/bpmnError')
  @HttpCode(204)
  throwError(
    @Param('jobKey', IdPipe) key: Key,
    @Body() body: BpmnErrorRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.service.throwError(key, body, actor);
  }

  @Post(':jobKey/extendLock')
  @HttpCode(204)
  extendLock(@Param('jobKey', IdPipe) key: Key, @Body() { workerId, newDuration }: ExtendLockRequest): Promise<void> {
    return this.service.extendLock(key, workerId, newDuration);
  }

  @Post(':jobKey/lock')
  @HttpCode(204)
  lock(@Param('jobKey', IdPipe) key: Key, @Body() { workerId, lockDuration }: LockRequest): Promise<void> {
    return this.service.lock(key, workerId, lockDuration);
  }

  @Post(':jobKey/unlock')
  @HttpCode(204)
  unlock(@Param('jobKey', IdPipe) key: Key): Promise<void> {
    return this.service.unlock(key);
  }

  @Put(':jobKey/retries')
  @HttpCode(204)
  setRetries(
    @Param('jobKey', IdPipe) key: Key,
    @Body() { retries }: RetriesRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.service.setRetries(key, retries, actor);
  }

  @Put(':jobKey/priority')
  @HttpCode(204)
  setPriority(@Param('jobKey', IdPipe) key: Key, @Body() { priority }: PriorityRequest): Promise<void> {
    return this.service.setPriority(key, priority);
  }

  private async listed(query: unknown, body?: unknown): Promise<unknown> {
    return (await list(this.database, externalTaskList, { query, body })).map(shownTenant);
  }
}
