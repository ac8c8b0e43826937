import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ActorHeader } from '../actor.js';
import { ApiCommand, ApiRead, listOf } from '../openapi/routes.js';
import { KeyPipe } from '../validation/key.js';
import { ForkInstance } from './fork-instance.service.js';
import { InstanceOperationsService, type AwaitedTimer, type Operator } from './instance-operations.service.js';
import { modificationOf } from './modification.js';
import { MigrationRequest } from './migration.dto.js';
import { ModificationRequest } from './modification.dto.js';
import type { CreatedProcessInstance } from './process-instance-commands.service.js';
import { CancellationRequest, ForkRequest } from './process-instances.dto.js';

@ApiTags('Process instance')
@Controller('process-instances/:processInstanceKey')
@Requires('instances:read', 'instances:operate')
export class InstanceOperationsController {
  constructor(
    @Inject(InstanceOperationsService) private readonly operations: InstanceOperationsService,
    @Inject(ForkInstance) private readonly forks: ForkInstance,
  ) {}

  @Post('cancellation')
  @GrantedBy('PROCESS_DEFINITION:CANCEL_PROCESS_INSTANCE')
  @ApiCommand({ summary: 'Cancel a process instance, with all it calls' })
  cancel(
    @Param('processInstanceKey', KeyPipe) key: string,
    @Body() _body: CancellationRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.operations.cancel(key, operator(actor));
  }

  @Post('suspension')
  @ApiCommand({
    summary: 'Suspend a process instance, with all it calls',
    description:
      'It keeps still until it is resumed: jobs are not activated, and tasks, jobs and errors are refused (409, `INSTANCE_SUSPENDED`). Messages, signals, timers and results that come meanwhile are kept and happen at resumption, in order. Operators can still change variables, modify, migrate and cancel it.',
    refusals: [404, 409],
  })
  suspend(
    @Param('processInstanceKey', KeyPipe) key: string,
    @Body() _body: CancellationRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.operations.suspend(key, operator(actor));
  }

  @Post('resumption')
  @ApiCommand({ summary: 'Let a suspended process instance go on, with all it calls', refusals: [404, 409] })
  resume(
    @Param('processInstanceKey', KeyPipe) key: string,
    @Body() _body: CancellationRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.operations.resume(key, operator(actor));
  }

  @Post('fork')
  @ApiCommand({
    summary: 'Start a copy of a process instance from a past point',
    description:
      'The copy is as the instance, which may have ended, was when an element instance had just begun, or as it is now. What is alive in it has keys of its own; tasks and jobs are there anew, activities run, and called processes begin, once more; timers have as long to go as they had then. It is called by nobody, and nothing of the past is in its own history.',
    status: 200,
    schema: {
      type: 'object',
      required: ['processInstanceKey', 'processDefinitionKey', 'processDefinitionId', 'processDefinitionVersion'],
      properties: {
        processInstanceKey: { type: 'string' },
        processDefinitionKey: { type: 'string' },
        processDefinitionId: { type: 'string' },
        processDefinitionVersion: { type: 'integer' },
      },
    },
  })
  fork(
    @Param('processInstanceKey', KeyPipe) key: string,
    @Body() { elementInstanceKey }: ForkRequest,
    @ActorHeader() actor?: string,
  ): Promise<CreatedProcessInstance> {
    return this.forks.fork(key, {
      ...(elementInstanceKey !== undefined && { elementInstanceKey }),
      ...operator(actor),
    });
  }

  @Get('timers')
  @ApiRead({
    summary: 'Timers that a process instance waits for',
    description:
      'The next that is due first. `POST /element-instances/{elementInstanceKey}/timer-trigger` does not wait for it.',
    schema: listOf({
      type: 'object',
      required: ['elementInstanceKey', 'elementId', 'dueDate', 'repeats'],
      properties: {
        elementInstanceKey: { type: 'string', description: 'Of the element instance that waits.' },
        elementId: { type: 'string', description: 'Of the event that the timer triggers.' },
        dueDate: { type: 'string', format: 'date-time' },
        repeats: { type: 'boolean' },
      },
    }),
    refusals: [404, 503],
  })
  async timers(
    @Param('processInstanceKey', KeyPipe) key: string,
  ): Promise<{ readonly items: readonly AwaitedTimer[] }> {
    return { items: await this.operations.timers(key) };
  }

  @Post('deletion')
  @GrantedBy('PROCESS_DEFINITION:DELETE_PROCESS_INSTANCE')
  @ApiCommand({ summary: 'Delete a process instance that has ended', refusals: [404, 409] })
  delete(
    @Param('processInstanceKey', KeyPipe) key: string,
    @Body() _body: CancellationRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.operations.delete(key, operator(actor));
  }

  @Post('modification')
  @GrantedBy('PROCESS_DEFINITION:MODIFY_PROCESS_INSTANCE')
  @ApiCommand({
    summary: 'Activate, move and terminate elements of a process instance',
    description:
      'One step: all instructions are carried out, or none. Scopes that are missing are started; a scope in which nothing is left ends, and so does the instance.',
  })
  modify(
    @Param('processInstanceKey', KeyPipe) key: string,
    @Body() body: ModificationRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.operations.modify(key, modificationOf(body), operator(actor));
  }

  @Post('migration')
  @ApiCommand({
    summary: 'Let a process instance go on by another definition',
    description:
      'One step, or nothing: a refusal names every problem. Jobs, user tasks, incidents and what is waited for are kept where the instructions map their elements.',
  })
  migrate(
    @Param('processInstanceKey', KeyPipe) key: string,
    @Body() body: MigrationRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.operations.migrate(key, body, operator(actor));
  }

  @Post('migration/validation')
  @ApiCommand({
    summary: 'Say what a migration would be refused for',
    description: 'Changes nothing. Without problems the migration would be done.',
    status: 200,
    schema: {
      type: 'object',
      required: ['problems'],
      properties: { problems: { type: 'array', items: { type: 'string' } } },
    },
  })
  async validateMigration(
    @Param('processInstanceKey', KeyPipe) key: string,
    @Body() body: MigrationRequest,
  ): Promise<{ readonly problems: readonly string[] }> {
    return { problems: await this.operations.migrationProblems(key, body) };
  }
}

function operator(actor: string | undefined): Operator {
  return actor === undefined ? {} : { actor };
}
