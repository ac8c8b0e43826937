import { Body, Controller, Get, Inject, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Narrowable } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ActorHeader } from '../actor.js';
import { ApiCommand } from '../openapi/routes.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import type { ActivatedJob } from './activate-jobs.js';
import { JobCommandsService } from './job-commands.service.js';
import {
  JobActivationRequest,
  JobCompletionRequest,
  JobErrorRequest,
  JobFailureRequest,
  JobUpdateRequest,
} from './jobs.dto.js';
import { JobsService, type Job } from './jobs.service.js';
import { jobs } from './jobs.table.js';
import { whenClosed } from './when-closed.js';

@ApiTags('Job')
@Controller('jobs')
@Requires('jobs:work')
export class JobsController {
  constructor(
    @Inject(JobsService) private readonly service: JobsService,
    @Inject(JobCommandsService) private readonly commands: JobCommandsService,
  ) {}

  @Post('search')
  @ApiSearch(jobs, { summary: 'Search jobs' })
  search(@Body() body: unknown): Promise<SearchResult<Job>> {
    return this.service.search(body);
  }

  @Narrowable()
  @Post('activation')
  @ApiCommand({
    summary: 'Take jobs',
    description: 'Waits for jobs of the type and gives them to this worker alone for `timeout` ms.',
    status: 200,
    refusals: [],
  })
  activate(
    @Body() body: JobActivationRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly jobs: readonly ActivatedJob[] }> {
    return this.service.activate(body, whenClosed(response));
  }

  @Get(':jobKey')
  @ApiGet(jobs, { summary: 'One job' })
  get(@Param('jobKey', KeyPipe) key: string): Promise<Job> {
    return this.service.get(key);
  }

  @Patch(':jobKey')
  @ApiCommand({ summary: 'Change the tries left, or how long the worker has', refusals: [404, 409] })
  update(@Param('jobKey', KeyPipe) key: string, @Body() body: JobUpdateRequest): Promise<void> {
    return this.commands.update(key, body);
  }

  @Post(':jobKey/completion')
  @ApiCommand({ summary: 'Complete a job' })
  complete(
    @Param('jobKey', KeyPipe) key: string,
    @Body() body: JobCompletionRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.commands.complete(key, body, actor);
  }

  @Post(':jobKey/failure')
  @ApiCommand({
    summary: 'Fail a job',
    description: 'With tries left it is offered again after the back-off; without, it becomes an incident.',
  })
  fail(
    @Param('jobKey', KeyPipe) key: string,
    @Body() body: JobFailureRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.commands.fail(key, body, actor);
  }

  @Post(':jobKey/error')
  @ApiCommand({
    summary: 'Throw a BPMN error',
    description: 'An error boundary event of this code catches it; without one it becomes an incident.',
  })
  throwError(
    @Param('jobKey', KeyPipe) key: string,
    @Body() body: JobErrorRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.commands.throwError(key, body, actor);
  }
}
