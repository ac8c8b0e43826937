import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GrantedBy, Narrowable } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ActorHeader } from '../actor.js';
import { ApiCommand } from '../openapi/routes.js';
import { MigrationValidations, type MigrationValidation } from '../process-instances/migration-validations.service.js';
import { KeyPipe } from '../validation/key.js';
import { Begins } from './begins.js';
import { BatchMigrationRequest, BatchModificationRequest, BatchRequest } from './batch-operations.dto.js';
import { BatchOperationsService, type CreatedBatch } from './batch-operations.service.js';

@ApiTags('Process instance')
@Controller('process-instances')
@Requires('instances:read', 'instances:operate')
export class InstanceBatchesController {
  constructor(
    @Inject(BatchOperationsService) private readonly service: BatchOperationsService,
    @Inject(MigrationValidations) private readonly migrations: MigrationValidations,
  ) {}

  @Post('cancellation')
  @Narrowable()
  @GrantedBy('PROCESS_DEFINITION:CANCEL_PROCESS_INSTANCE')
  @Begins('Cancel process instances')
  cancel(@Body() { filter }: BatchRequest, @ActorHeader() actor?: string): Promise<CreatedBatch> {
    return this.service.create({ type: 'CANCEL_PROCESS_INSTANCE', filter, actor });
  }

  @Post('deletion')
  @Narrowable()
  @GrantedBy('PROCESS_DEFINITION:DELETE_PROCESS_INSTANCE')
  @Begins('Delete process instances that have ended')
  delete(@Body() { filter }: BatchRequest, @ActorHeader() actor?: string): Promise<CreatedBatch> {
    return this.service.create({ type: 'DELETE_PROCESS_INSTANCE', filter, actor });
  }

  @Post('incident-resolution')
  @Narrowable()
  @Begins('Resolve the incidents of process instances')
  resolveIncidents(@Body() { filter }: BatchRequest, @ActorHeader() actor?: string): Promise<CreatedBatch> {
    return this.service.create({ type: 'RESOLVE_INCIDENT', filter, actor });
  }

  @Post('migration')
  @Narrowable()
  @Begins('Let process instances go on by another definition', [404])
  migrate(
    @Body() { filter, migrationPlan }: BatchMigrationRequest,
    @ActorHeader() actor?: string,
  ): Promise<CreatedBatch> {
    return this.service.create({ type: 'MIGRATE_PROCESS_INSTANCE', filter, request: migrationPlan, actor });
  }

  @Post('migration/validation')
  @Narrowable()
  @ApiCommand({
    summary: 'Say what a migration of process instances would be refused for',
    description: 'Changes nothing. At most 1000 running instances; those without problems are counted alone.',
    status: 200,
    schema: {
      type: 'object',
      required: ['validated', 'remaining', 'items'],
      properties: {
        validated: { type: 'integer' },
        remaining: { type: 'integer', description: 'Instances that the filter has besides.' },
        items: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              processInstanceKey: { type: 'string' },
              problems: { type: 'array', items: { type: 'string' } },
            },
          },
        },
      },
    },
    refusals: [404, 503],
  })
  validateMigration(@Body() { filter, migrationPlan }: BatchMigrationRequest): Promise<MigrationValidation> {
    return this.migrations.validate(filter, migrationPlan);
  }

  @Post('modification')
  @Narrowable()
  @GrantedBy('PROCESS_DEFINITION:MODIFY_PROCESS_INSTANCE')
  @Begins('Move tokens of process instances')
  modify(
    @Body() { filter, moveInstructions }: BatchModificationRequest,
    @ActorHeader() actor?: string,
  ): Promise<CreatedBatch> {
    return this.service.create({ type: 'MODIFY_PROCESS_INSTANCE', filter, request: { moveInstructions }, actor });
  }

  @Post('suspension')
  @Begins('Suspend process instances, with all they call')
  suspend(@Body() { filter }: BatchRequest, @ActorHeader() actor?: string): Promise<CreatedBatch> {
    return this.service.create({ type: 'SUSPEND_PROCESS_INSTANCE', filter, actor });
  }

  @Post('resumption')
  @Begins('Let suspended process instances go on')
  resume(@Body() { filter }: BatchRequest, @ActorHeader() actor?: string): Promise<CreatedBatch> {
    return this.service.create({ type: 'RESUME_PROCESS_INSTANCE', filter, actor });
  }

  @Post(':processInstanceKey/incident-resolution')
  @Begins('Resolve all incidents of a process instance')
  resolveIncidentsOf(
    @Param('processInstanceKey', KeyPipe) key: string,
    @ActorHeader() actor?: string,
  ): Promise<CreatedBatch> {
    return this.service.create({ type: 'RESOLVE_INCIDENT', filter: { processInstanceKey: key }, actor });
  }
}
