import { Body, Controller, Delete, Get, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ActorHeader } from '../actor.js';
import { AuditLogsService, type AuditLog } from '../audit-logs/audit-logs.service.js';
import { auditLogs } from '../audit-logs/audit-logs.table.js';
import { FORM_SCHEMA, sendForm } from '../forms/forms.js';
import { ApiCommand, ApiRead } from '../openapi/routes.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import type { FoundVariable } from '../variables/shown-variable.js';
import { VariableSearchOptions } from '../variables/variables.dto.js';
import { variables } from '../variables/variables.table.js';
import { UserTaskCommandsService } from './user-task-commands.service.js';
import { UserTaskDelegationService } from './user-task-delegation.service.js';
import {
  UserTaskAssignmentRequest,
  UserTaskCompletionRequest,
  UserTaskDelegationRequest,
  UserTaskErrorRequest,
  UserTaskResolutionRequest,
  UserTaskUpdateRequest,
} from './user-tasks.dto.js';
import { UserTasksService, type UserTask } from './user-tasks.service.js';
import { userTasks } from './user-tasks.table.js';

const UPDATES = ['PROCESS_DEFINITION:UPDATE_USER_TASK', 'USER_TASK:UPDATE'] as const;
/** Who may complete a task. */
export const COMPLETES = [...UPDATES, 'PROCESS_DEFINITION:COMPLETE_USER_TASK', 'USER_TASK:COMPLETE'] as const;

@ApiTags('User task')
@Controller('user-tasks')
@Requires('tasks:work')
export class UserTasksController {
  constructor(
    @Inject(UserTasksService) private readonly service: UserTasksService,
    @Inject(UserTaskCommandsService) private readonly commands: UserTaskCommandsService,
    @Inject(UserTaskDelegationService) private readonly delegation: UserTaskDelegationService,
    @Inject(AuditLogsService) private readonly auditLogs: AuditLogsService,
  ) {}

  @Post('search')
  @ApiSearch(userTasks, { summary: 'Search user tasks' })
  search(@Body() body: unknown): Promise<SearchResult<UserTask>> {
    return this.service.search(body);
  }

  @Get(':userTaskKey')
  @ApiGet(userTasks, { summary: 'One user task' })
  get(@Param('userTaskKey', KeyPipe) key: string): Promise<UserTask> {
    return this.service.get(key);
  }

  @Patch(':userTaskKey')
  @Requires('tasks:assign')
  @ApiCommand({ summary: 'Change dates, candidates or priority' })
  update(
    @Param('userTaskKey', KeyPipe) key: string,
    @Body() body: UserTaskUpdateRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.commands.update(key, body, actor);
  }

  @Get(':userTaskKey/form')
  @ApiNoContentResponse({ description: 'There is no form.' })
  @ApiRead({ summary: 'The form of a user task', description: '204 where it has none.', schema: FORM_SCHEMA })
  async form(@Param('userTaskKey', KeyPipe) key: string, @Res() response: Response): Promise<void> {
    sendForm(response, await this.service.form(key));
  }

  @Post(':userTaskKey/assignment')
  @GrantedBy([...UPDATES, 'PROCESS_DEFINITION:CLAIM_USER_TASK', 'USER_TASK:CLAIM'])
  @ApiCommand({
    summary: 'Assign or claim a user task',
    description: 'With `allowOverride: false` it is a claim: of two people at once one gets the task, the other 409.',
  })
  assign(
    @Param('userTaskKey', KeyPipe) key: string,
    @Body() body: UserTaskAssignmentRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.commands.assign(key, body, actor);
  }

  @Delete(':userTaskKey/assignee')
  @GrantedBy([...UPDATES, 'PROCESS_DEFINITION:CLAIM_USER_TASK', 'USER_TASK:CLAIM'])
  @ApiCommand({ summary: 'Give a user task back' })
  unassign(@Param('userTaskKey', KeyPipe) key: string, @ActorHeader() actor?: string): Promise<void> {
    return this.commands.unassign(key, actor);
  }

  @Post(':userTaskKey/delegation')
  @ApiCommand({
    summary: 'Let somebody else work on a user task',
    description:
      'An addition of Baton, as Camunda 7 has it: `owner` is who had the task, `delegationState` is PENDING, and the task is completed after its resolution.',
  })
  delegate(
    @Param('userTaskKey', KeyPipe) key: string,
    @Body() body: UserTaskDelegationRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.delegation.delegate(key, body, actor);
  }

  @Post(':userTaskKey/resolution')
  @ApiCommand({
    summary: 'Give a delegated user task back to its owner',
    description:
      'An addition of Baton: `delegationState` is RESOLVED. `variables` are set where they are, else at the instance.',
  })
  resolve(
    @Param('userTaskKey', KeyPipe) key: string,
    @Body() body: UserTaskResolutionRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.delegation.resolve(key, body, actor);
  }

  @Post(':userTaskKey/completion')
  @GrantedBy(COMPLETES)
  @ApiCommand({ summary: 'Complete a user task' })
  complete(
    @Param('userTaskKey', KeyPipe) key: string,
    @Body() body: UserTaskCompletionRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.commands.complete(key, body, actor);
  }

  @Post(':userTaskKey/error')
  @GrantedBy(COMPLETES)
  @ApiCommand({
    summary: 'Throw a BPMN error from a user task',
    description:
      'An addition of Baton, shaped as the error of a job: caught by an error event around the task; where none catches it, an incident says so.',
  })
  throwError(
    @Param('userTaskKey', KeyPipe) key: string,
    @Body() body: UserTaskErrorRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.commands.throwError(key, body, actor);
  }

  @Post(':userTaskKey/variables/search')
  @ApiSearch(variables, { summary: 'Search the variables of a user task and of the scopes around it' })
  searchVariables(
    @Param('userTaskKey', KeyPipe) key: string,
    @Body() body: unknown,
    @Query() { truncateValues }: VariableSearchOptions,
  ): Promise<SearchResult<FoundVariable>> {
    return this.service.searchVariables(key, { body, truncateValues: truncateValues !== 'false', shadowed: true });
  }

  @Post(':userTaskKey/effective-variables/search')
  @ApiSearch(variables, { summary: 'Search what a user task sees: of variables of one name only the nearest' })
  searchEffectiveVariables(
    @Param('userTaskKey', KeyPipe) key: string,
    @Body() body: unknown,
    @Query() { truncateValues }: VariableSearchOptions,
  ): Promise<SearchResult<FoundVariable>> {
    return this.service.searchVariables(key, { body, truncateValues: truncateValues !== 'false', shadowed: false });
  }

  @Post(':userTaskKey/audit-logs/search')
  @ApiSearch(auditLogs, { summary: 'Search what was done with a user task' })
  searchAuditLogs(@Param('userTaskKey', KeyPipe) key: string, @Body() body: unknown): Promise<SearchResult<AuditLog>> {
    return this.auditLogs.searchOfUserTask(key, body);
  }
}
