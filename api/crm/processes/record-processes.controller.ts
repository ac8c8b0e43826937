import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires.js';
import { ApiRead, type SchemaObject } from '../../openapi/routes.js';
import { KeyPipe } from '../../validation/key.js';
import { RecordProcessesService, type RecordProcess } from './record-processes.service.js';

const text = { type: 'string' } as const;
const textOrNull = { type: 'string', nullable: true } as const;
const date = { type: 'string', format: 'date-time' } as const;
const dateOrNull = { ...date, nullable: true } as const;

const object = (properties: Readonly<Record<string, SchemaObject>>): SchemaObject => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

const PROCESSES = object({
  items: {
    type: 'array',
    items: object({
      processInstanceKey: text,
      processDefinitionId: text,
      processName: textOrNull,
      state: { type: 'string', enum: ['ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED'] },
      startDate: date,
      endDate: dateOrNull,
      waitingFor: {
        type: 'array',
        items: object({
          kind: { type: 'string', enum: ['USER_TASK', 'JOB', 'MESSAGE', 'SIGNAL', 'INCIDENT'] },
          elementName: text,
          assignee: textOrNull,
          since: date,
        }),
      },
      tasks: {
        type: 'array',
        items: object({
          userTaskKey: text,
          name: text,
          state: text,
          assignee: textOrNull,
          candidateGroups: { type: 'array', items: text },
          creationDate: date,
          dueDate: dateOrNull,
          completionDate: dateOrNull,
        }),
      },
    }),
  },
});

@ApiTags('CRM')
@Controller('crm/processes')
@Requires('crm:read')
export class RecordProcessesController {
  constructor(@Inject(RecordProcessesService) private readonly service: RecordProcessesService) {}

  @Get(':recordType/:recordId')
  @ApiRead({
    summary: 'Processes that are about a record',
    description:
      'What each waits for, and its user tasks; the latest hundred. No values: whoever may see the record sees it.',
    schema: PROCESSES,
  })
  of(
    @Param('recordType') recordType: string,
    @Param('recordId', KeyPipe) recordId: string,
  ): Promise<{ readonly items: readonly RecordProcess[] }> {
    return this.service.of({ recordType, recordId });
  }
}
